import http from "node:http";
import pg from "pg";

/**
 * The floor that responses are measured against: a bare `node:http` server that reads a body and makes one durable insert.
 * Started as a process of its own: `tsx bin/bench/floor.ts PORT`, the database by DATABASE_HOST, _USER and _NAME.
 */
const { DATABASE_HOST: host, DATABASE_USER: user, DATABASE_NAME: database } = process.env;
const pool = new pg.Pool({ host, user, database, max: 10 });
await pool.query("create table if not exists bench_floor (id bigint generated always as identity primary key, body jsonb not null)");

http
  .createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      pool.query("insert into bench_floor (body) values ($1)", [body]).then(
        () => response.end('{"stored":true}'),
        () => response.writeHead(500).end(),
      );
    });
  })
  .listen(Number(process.argv[2]), "127.0.0.1");
