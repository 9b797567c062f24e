// A static file server for trying the pages on this machine and for the browser tests.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves `folder` on 127.0.0.1 and resolves to `{ address, close }`. A taken `port` gives a free one instead; 0 asks for a free one.
 * `home`: where `/` leads. `headers(path)`: further response headers. `handlers`: a Map from a path to what answers it, `(request, response)`.
 */
export async function serve(folder, { port = 0, home, headers = () => ({}), handlers = new Map() } = {}) {
  const server = createServer((request, response) => {
    answer(folder, request, response, { home, headers, handlers }).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": TYPES[".txt"] });
      response.end(`${error.message}\n`);
    });
  });
  await listen(server, port).catch((error) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return listen(server, 0);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function answer(folder, request, response, { home, headers, handlers }) {
  const refuse = (status, text, more = {}) => {
    response.writeHead(status, { "content-type": TYPES[".txt"], ...more });
    response.end(`${text}\n`);
  };
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  } catch {
    return refuse(400, "not an address");
  }
  if (handlers.has(path)) return handlers.get(path)(request, response);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "only GET and HEAD", { allow: "GET, HEAD" });
  if (path === "/" && home) return refuse(302, home, { location: home });
  const parts = normalize(path).split(sep);
  // Neither out of the folder nor into hidden files.
  if (path.includes("\0") || parts.some((part) => part === ".." || part.startsWith("."))) return refuse(404, "not found");
  let file = join(folder, ...parts);
  let found = await stat(file).catch(() => null);
  if (found?.isDirectory()) {
    if (!path.endsWith("/")) return refuse(301, `${path}/`, { location: `${path}/` });
    file = join(file, "index.html");
    found = await stat(file).catch(() => null);
  }
  if (!found?.isFile()) return refuse(404, "not found");
  response.writeHead(200, {
    "content-type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "content-length": found.size,
    // While trying things out the newest build is wanted at every reload.
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    ...headers(path),
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file).on("error", () => response.destroy()).pipe(response);
}
