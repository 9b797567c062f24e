// A proxy between a browser and the tests' server: tells every request, and adds to each page, before its own scripts, a script of the
// tests that notes errors and console messages. For a browser whose driver does none of this.
import { createServer, request as ask } from "node:http";

const SCRIPT = "/.before-the-page.js";

/** Runs in the page: errors and what is written to the console are kept in `__notes` until somebody asks. */
function note() {
  const notes = [];
  Object.defineProperty(globalThis, "__notes", { value: notes });
  addEventListener("error", ({ message }) => message && notes.push({ kind: "pageerror", text: message }));
  addEventListener("unhandledrejection", ({ reason }) => notes.push({ kind: "pageerror", text: String(reason?.message ?? reason) }));
  for (const level of ["error", "warn"]) {
    const write = console[level];
    console[level] = (...given) => {
      notes.push({ kind: "console", level, text: given.map(String).join(" ") });
      write.apply(console, given);
    };
  }
}

/** `host`: where it listens. `scripts`: texts run before a page's scripts. `onRequest(url)` may be set. Refuses what is no http. */
export async function openProxy() {
  const proxy = { scripts: [`(${note})()`], onRequest() {} };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === SCRIPT) {
      response.writeHead(200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" });
      return response.end(`${proxy.scripts.join(";\n")};\n`);
    }
    proxy.onRequest(request.url);
    // Unpacked pages only, so that the script can be added.
    const headers = { ...request.headers, "accept-encoding": "identity" };
    const sent = ask(request.url, { method: request.method, headers }, (answer) => pass(answer, response));
    sent.on("error", () => response.destroy());
    request.pipe(sent);
  });
  server.on("connect", (request, socket) => {
    proxy.onRequest(`https://${request.url}`);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  proxy.host = `127.0.0.1:${server.address().port}`;
  proxy.close = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return proxy;
}

async function pass(answer, response) {
  const page = answer.headers["content-type"]?.startsWith("text/html");
  if (!page) {
    response.writeHead(answer.statusCode, answer.headers);
    return answer.pipe(response);
  }
  const { "content-length": _, ...headers } = answer.headers;
  const parts = [];
  for await (const part of answer) parts.push(part);
  const text = Buffer.concat(parts).toString("utf8");
  // Before everything but the doctype, also before a policy in a <meta>.
  const at = text.match(/^\s*<!doctype[^>]*>\s*(<html[^>]*>\s*(<head[^>]*>)?)?/i)?.[0].length ?? 0;
  response.writeHead(answer.statusCode, headers);
  response.end(`${text.slice(0, at)}<script src="${SCRIPT}"></script>${text.slice(at)}`);
}
