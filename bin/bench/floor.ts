import http from "node:http";
import pg from "pg";

/**
 * The floor that responses are measured against: a bare `node:http` server that reads a body and makes one durable insert. A process of its own:
 * `tsx bin/bench/floor.ts PORT`, with the database's place in DATABASE_HOST, DATABASE_USER and DATABASE_NAME. It ends with its starter.
 */
const { DATABASE_HOST: host, DATABASE_USER: user, DATABASE_NAME: database } = process.env;
const pool = new pg.Pool({ host, user, database, max: 10 });
await pool.query("create table bench_floor (id bigint generated always as identity primary key, body jsonb not null)");

const server = http.createServer((request, response) => {
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
});

server.listen(Number(process.argv[2]), "127.0.0.1", () => process.send?.("listening"));
process.once("disconnect", () => process.exit());
