import { subscribe } from "node:diagnostics_channel";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, type ReadableSpan, TracerProvider } from "@opentelemetry/sdk-trace";
import { z } from "zod";
import { poolUses, poolWaits } from "@/prisma/pool";
import { whenStopping } from "./stopping";

/** What a span may say: Next's own also hold whole addresses, with the tokens of invitations and what somebody typed. */
const kept = /^(http\.(method|route|status_code)|next\.(route|span_type|page)|rsc|db\..+)$/;

const Waited = z.object({ waitedMs: z.number() });
const Used = z.object({ usedMs: z.number() });

/**
 * Sends a span for each request, which Next makes, and for each wait for a connection to the database and each use of one, to an
 * OpenTelemetry collector, where OTEL_EXPORTER_OTLP_ENDPOINT is set (https://opentelemetry.io/docs/specs/otel/protocol/exporter/).
 */
export function startTracing(env: Record<string, string | undefined> = process.env): void {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": env.OTEL_SERVICE_NAME || "phan-vai" }),
    spanProcessors: [new DiscreetProcessor({ exporter: new OTLPTraceExporter() })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  const tracer = trace.getTracer("phan-vai");
  const past = (name: string, ms: number) => tracer.startSpan(name, { startTime: Date.now() - ms }).end();
  subscribe(poolWaits.name, (message) => past("db.pool.wait", Waited.parse(message).waitedMs));
  subscribe(poolUses.name, (message) => past("db.connection.use", Used.parse(message).usedMs));
  whenStopping("pool", () => provider.shutdown());
}

class DiscreetProcessor extends BatchSpanProcessor {
  override onEnd(span: ReadableSpan): void {
    for (const name of Object.keys(span.attributes)) if (!kept.test(name)) delete span.attributes[name];
    super.onEnd(span);
  }
}
