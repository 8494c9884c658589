// The browser's WebSocket for Node before 22: text frames, subprotocols, no extensions. Tests only.
class WebSocket {
  constructor(address, protocols) {
    const { request } = require("node:http");
    const url = new URL(address);
    const key = require("node:crypto").randomBytes(16).toString("base64");
    const headers = {
      Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Version": 13, "Sec-WebSocket-Key": key,
      "Sec-WebSocket-Protocol": protocols.join(", "),
    };
    const asked = request({ host: url.hostname, port: url.port, path: url.pathname + url.search, headers });
    asked.on("upgrade", (answer, socket, head) => {
      this.socket = socket;
      this.waiting = head;
      socket.on("data", (data) => this.take(data));
      this.onopen();
      this.take(Buffer.alloc(0));
    });
    asked.on("response", (answer) => { throw new Error(`HTTP ${answer.statusCode}`); });
    asked.end();
  }
  take(data) {
    this.waiting = Buffer.concat([this.waiting, data]);
    for (;;) {
      if (this.waiting.length < 2) return;
      let length = this.waiting[1] & 127;
      let start = 2;
      if (length === 126) { length = this.waiting.readUInt16BE(2); start = 4; }
      else if (length === 127) { length = Number(this.waiting.readBigUInt64BE(2)); start = 10; }
      if (this.waiting.length < start + length) return;
      const kind = this.waiting[0] & 15;
      const body = this.waiting.subarray(start, start + length);
      this.waiting = this.waiting.subarray(start + length);
      if (kind === 1) this.onmessage({ data: body.toString() });
      if (kind === 8) this.socket.end();
    }
  }
  frame(kind, body) {
    const mask = require("node:crypto").randomBytes(4);
    const head = body.length < 126 ? Buffer.from([0x80 | kind, 0x80 | body.length])
      : Buffer.from([0x80 | kind, 0x80 | 126, body.length >> 8, body.length & 255]);
    this.socket.write(Buffer.concat([head, mask, body.map((byte, at) => byte ^ mask[at % 4])]));
  }
  send(text) { this.frame(1, Buffer.from(text)); }
  close() { this.frame(8, Buffer.alloc(0)); this.socket.end(); }
}
