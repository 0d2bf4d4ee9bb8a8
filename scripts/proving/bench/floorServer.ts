/**
 * What ours is held against: a press comes in on a line, then a durable append, then raw `ws` in a loop, or plain Socket.IO
 * to a room. Nothing else.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Redis } from "ioredis";
import { Server } from "socket.io";
import { WebSocketServer } from "ws";

const [kind = "ws", redisPath = "", payload = "{}"] = process.argv.slice(2);
const APPEND = "return redis.call('XADD', KEYS[1], '*', 'at', redis.call('TIME')[1], 'body', ARGV[1])";
const redis = new Redis(redisPath);
const http = createServer();

const broadcast = kind === "ws" ? plainSockets() : socketIo();

/** One frame of the payload to each, in a loop. */
function plainSockets(): () => void {
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  server.on("connection", (line) => {
    line.send(payload);
    line.on("message", press);
  });
  return () => {
    for (const line of server.clients) line.send(payload);
  };
}

function socketIo(): () => void {
  const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, serveClient: false });
  const message: unknown = JSON.parse(payload);
  io.on("connection", (socket) => {
    void socket.join("hall");
    socket.emit("view", message);
    socket.on("press", press);
  });
  return () => void io.to("hall").emit("view", message);
}

function press(): void {
  void redis.eval(APPEND, 1, "floor", payload).then(broadcast);
}

http.listen(0, "127.0.0.1", () => process.send?.({ port: (http.address() as AddressInfo).port }));
