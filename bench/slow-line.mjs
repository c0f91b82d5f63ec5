// A line as of 4G in front of a server: its bandwidth shared by all connections, its time there and back before each answer.
import { connect, createServer } from "node:net";

/** Listens before the server at `to`; resolves to its port and a way to close it. `rtt` in ms, `rate` in bits a second. */
export async function slowLine(to, { rtt, rate }) {
  // When the line is free again: what all connections have sent until then is on its way.
  let free = 0;
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = connect(to);
    sockets.add(client).add(upstream);
    // One after another, so that nothing overtakes.
    let up = Promise.resolve();
    let down = Promise.resolve();
    // Opening a connection takes a way there and back of its own.
    const opened = performance.now() + rtt;
    client.on("data", (chunk) => {
      const due = Math.max(opened, performance.now()) + rtt;
      up = up.then(() => until(due)).then(() => upstream.write(chunk));
    });
    upstream.on("data", (chunk) => {
      for (let from = 0; from < chunk.length; from += PACKET) {
        const packet = chunk.subarray(from, from + PACKET);
        free = Math.max(free, performance.now()) + (packet.length * 8000) / rate;
        const due = free;
        down = down.then(() => until(due)).then(() => client.write(packet));
      }
    });
    upstream.on("end", () => {
      down = down.then(() => void client.end());
    });
    client.on("close", () => upstream.destroy());
    for (const socket of [client, upstream]) socket.on("error", () => client.destroy());
  });
  await new Promise((done) => server.listen(0, done));
  return {
    port: server.address().port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const PACKET = 1460;

function until(due) {
  const wait = due - performance.now();
  return wait <= 0 ? undefined : new Promise((done) => setTimeout(done, wait));
}
