// What a client of others' making is asked to do, and what it tells: one JSON line at the end.

import { readFileSync } from "node:fs";

export const WISH = JSON.parse(process.env.OUTSIDE);
export const QUESTION = "What is the capital of France?";
export const STORY = "Tell me a long story of a lighthouse and the sea, at least two hundred words.";
export const WEATHER = "What is the weather in Paris?";
export const INSTRUCTIONS = "You are a friendly voice assistant. Answer in short spoken sentences.";
const CHUNK_BYTES = 4800;
const PATIENCE_MS = 90_000;

let soundBytes = 0;
export const report = { events: [], complaints: [], found: {} };

/** One server event, its sound left out. */
export function take(event) {
  if (event.type === "error") report.complaints.push(JSON.stringify(event));
  if (event.type === "response.output_audio.delta") {
    soundBytes += (event.delta.length * 3) / 4;
    event = { ...event, delta: "" };
  }
  report.events.push(event);
}

export const count = (kind) => report.events.filter((event) => event.type === kind).length;
export const last = (kind) => report.events.findLast((event) => event.type === kind);
export const pause = (ms) => new Promise((go) => setTimeout(go, ms));

export async function until(isTrue) {
  for (const end = Date.now() + PATIENCE_MS; !isTrue(); await pause(20)) {
    if (Date.now() > end) throw new Error(`not in time: ${isTrue}`);
  }
}

let turns = 0;

/** Until one more response is done than turns were waited for. */
export async function turn() {
  turns += 1;
  await until(() => count("response.done") >= turns);
}

/** The utterance in pieces of 100 ms, then silence until it is over, as an open microphone sends it. */
export async function speak(send, isOver) {
  const pcm = readFileSync(WISH.speech);
  for (let start = 0; start < pcm.length || !isOver(); start += CHUNK_BYTES) {
    send(start < pcm.length ? pcm.subarray(start, start + CHUNK_BYTES) : Buffer.alloc(CHUNK_BYTES));
    await pause(50);
  }
}

/** Resolves when all of it is written. */
export function tell() {
  const told = { sound_bytes: soundBytes, ...report.found, events: report.events, complaints: report.complaints };
  return new Promise((go) => process.stdout.write(`${JSON.stringify(told)}\n`, go));
}
