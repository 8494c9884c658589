// The npm package `@openai/agents-realtime`: a session as its guide shows it, with a tool it runs by itself.

import { OpenAIRealtimeWebSocket, RealtimeAgent, RealtimeSession, tool } from "@openai/agents-realtime";
import { z } from "zod";
import { INSTRUCTIONS, QUESTION, STORY, WEATHER, WISH, count, report, speak, take, tell, turn, until } from "./report.mjs";

// its own schema of server events, which it does not export
const { parseRealtimeEvent } = await import("./node_modules/@openai/agents-realtime/dist/openaiRealtimeEvents.mjs");
const UNTYPED = new Set();
const calls = [];
const choose = (choice) => talk.transport.sendEvent({ type: "session.update", session: { type: "realtime", tool_choice: choice } });
const weather = tool({
  name: "get_weather",
  description: "The weather in a city.",
  parameters: z.object({ city: z.string() }),
  execute: async ({ city }) => {
    calls.push(city);
    choose("none");
    return "It rains.";
  },
});
const agent = new RealtimeAgent({ name: "Guest", instructions: INSTRUCTIONS, tools: [weather] });
const transport = new OpenAIRealtimeWebSocket({ url: `${WISH.url}?model=local`, useInsecureApiKey: true });
const talk = new RealtimeSession(agent, {
  transport,
  model: "local",
  tracingDisabled: true,
  config: { audio: { input: { turnDetection: { type: "server_vad", silenceDurationMs: 500 } } } },
});
let cuts = 0;
talk.on("transport_event", (event) => {
  take(event);
  if (parseRealtimeEvent({ data: JSON.stringify(event) }).isGeneric && !UNTYPED.has(event.type)) {
    report.complaints.push(`not one of its types: ${JSON.stringify(event)}`);
  }
});
talk.on("audio_interrupted", () => (cuts += 1));
talk.on("error", (error) => report.complaints.push(JSON.stringify(error)));

const listen = (piece) => talk.sendAudio(piece.buffer.slice(piece.byteOffset, piece.byteOffset + piece.length));
const said = (role) => {
  const line = talk.history.findLast((item) => item.type === "message" && item.role === role);
  return (line?.content ?? []).map((part) => part.text ?? part.transcript ?? "").join(" ");
};

await talk.connect({ apiKey: WISH.key });
await until(() => count("session.updated") > 0);
choose("none");
talk.sendMessage(QUESTION);
await turn();
await until(() => said("assistant"));
report.found.text = said("assistant");
const heard = turn();
await speak(listen, () => count("response.done") >= 2);
await heard;
await until(() => !["", QUESTION].includes(said("user")));
report.found.heard = said("user");
choose("required");
talk.sendMessage(WEATHER);
await turn();
await turn();
const sounds = count("response.output_audio.delta");
talk.sendMessage(STORY);
await until(() => count("response.output_audio.delta") > sounds);
talk.interrupt();
await turn();
await until(() => count("conversation.item.truncated") > 0);
Object.assign(report.found, { call: calls, cuts });
talk.close();
await tell();
process.exit(0);
