// The npm package `openai`: its WebSocket client, which insists on wss.

import OpenAI from "openai";
import { OpenAIRealtimeWS } from "openai/realtime/ws";
import { INSTRUCTIONS, QUESTION, STORY, WEATHER, WISH, count, last, report, speak, take, tell, turn, until } from "./report.mjs";

const baseURL = WISH.url.replace(/^wss/, "https").replace(/\/realtime$/, "");
const client = new OpenAI({ apiKey: WISH.key, baseURL });
const talk = new OpenAIRealtimeWS({ model: "local" }, client);
const tool = {
  type: "function",
  name: "get_weather",
  description: "The weather in a city.",
  parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
};
talk.on("event", take);
talk.on("error", (error) => report.complaints.push(String(error)));

const say = (text) =>
  talk.send({
    type: "conversation.item.create",
    item: { type: "message", role: "user", content: [{ type: "input_text", text }] },
  });
const respond = (response = {}) => talk.send({ type: "response.create", response });
const listen = (piece) => talk.send({ type: "input_audio_buffer.append", audio: piece.toString("base64") });

await until(() => count("session.created") > 0);
talk.send({
  type: "session.update",
  session: {
    type: "realtime",
    instructions: INSTRUCTIONS,
    tools: [tool],
    tool_choice: "none",
    audio: {
      input: {
        transcription: { model: "gpt-realtime-whisper" },
        turn_detection: { type: "server_vad", silence_duration_ms: 500 },
      },
    },
  },
});
await until(() => count("session.updated") > 0);
say(QUESTION);
respond({ output_modalities: ["text"] });
await turn();
report.found.text = last("response.output_text.done").text;
const heard = turn();
await speak(listen, () => count("response.done") >= 2);
await heard;
await until(() => count("conversation.item.input_audio_transcription.completed") > 0);
report.found.heard = last("conversation.item.input_audio_transcription.completed").transcript;
say(WEATHER);
respond({ tool_choice: "required" });
await turn();
const call = last("response.done").response.output.at(-1);
report.found.call = [JSON.parse(call.arguments).city];
talk.send({
  type: "conversation.item.create",
  item: { type: "function_call_output", call_id: call.call_id, output: "It rains." },
});
respond();
await turn();
const sounds = count("response.output_audio.delta");
say(STORY);
respond();
await until(() => count("response.output_audio.delta") > sounds);
talk.send({ type: "response.cancel" });
await turn();
const cut = last("response.output_audio.delta").item_id;
talk.send({ type: "conversation.item.truncate", item_id: cut, content_index: 0, audio_end_ms: 100 });
await until(() => count("conversation.item.truncated") > 0);
report.found.cuts = count("conversation.item.truncated");
talk.close();
await tell();
