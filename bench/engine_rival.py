"""HF's `speech-to-speech` with our models in it: the server of the row `rival` in bench/engine.py.

    python bench/engine_rival.py TIER HELD_MS PACKAGES

Runs in an environment of its own (resources/locks/bench-rival.txt), to which PACKAGES, our site-packages, is added at the
end for the models' libraries. Prints {"url": ...} when it can be talked to; ends by SIGTERM.

Theirs, unchanged: the WebSocket server and protocol, the pipeline of one thread a stage with queues between, detection of
turns (their counting over our Silero's likelihoods), speculative turns, partial transcripts, sentence batching, history,
cancelling. Ours: the four models, each behind a handler as small as their own.

Set as their documentation says for quick answers, else as they come:
- `--stream_batch_sentences 1`: each sentence goes to synthesis by itself (theirs: 3);
- `--no_smart_turn` and `--speculative_reopen_ms HELD_MS` (theirs: on, 800): a turn ends after the silence that the session
  asks for and HELD_MS more, in which the answer is already being made but held. 0 and server_vad 500 is the session as a
  client of the service asks for it; 436 and their own 64 ms of silence hold it as long, and use what they gain by it;
- `--no_compact_history` (theirs: on): a summary of old turns would take the model's time;
- live transcription on, each 500 ms, as it comes;
- `--num_pipelines 2` over the same models: the next client need not wait until the last one's pipeline has run dry.

Their pipeline imports three packages that nothing here needs:
- torch (2 GB) only passes blocks of samples around: numpy does it under that name;
- transformers is only named: a hollow module;
- nltk is real, but its trained sentences come from a host of their own: it splits by its untrained rules.
lingua, which guesses the language of each answer (only to tell it to voices of several languages), is left out: they go on
without it.
"""

from __future__ import annotations

import json
import socket
import sys
import time
from pathlib import Path
from threading import Event
from types import ModuleType, SimpleNamespace

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.append(sys.argv[3])

import nltk
import numpy as np
import soxr
from nltk.tokenize.punkt import PunktSentenceTokenizer

from core.engine.loading import Loader
from core.engine.models_dir import models_dir
from core.engine.parts import Call, Finished, Function, Message, Prompt, Words
from core.engine.prompts import DEFAULT_MAX_TOKENS
from core.units import RATE_HZ

HEARING_HZ = 16_000
BLOCK = 512
"""Samples handed on at a time, as by their own voices."""
VOICE = "natural"


class Block(np.ndarray):
    """Samples with the few words of a torch tensor that their detection says."""

    def dim(self):
        return self.ndim

    def cpu(self):
        return self

    def numpy(self):
        return np.asarray(self)


class Ear:
    """Our Silero, called as theirs is."""

    def __init__(self, stream):
        self._stream = stream

    def __call__(self, block, rate_hz):
        return np.float32(self._stream.probability(np.asarray(block)))

    def reset_states(self):
        self._stream.reset()


def stand_in(parts):
    """torch, transformers and the sentences of nltk, before their pipeline is imported."""
    torch, hollow = ModuleType("torch"), ModuleType("transformers")
    torch.Tensor, torch.is_tensor = Block, lambda one: isinstance(one, Block)
    torch.from_numpy = lambda samples: samples.view(Block)
    torch.cat = lambda blocks: np.concatenate(blocks).view(Block)
    torch.no_grad = lambda: lambda function: function
    torch.hub = SimpleNamespace(load=lambda *_, **__: (Ear(parts.voice_activity()), None))
    hollow.__getattr__ = lambda name: type(name, (), {})
    sys.modules.update(torch=torch, transformers=hollow)
    nltk.data.find = lambda *_: None
    nltk.sent_tokenize = PunktSentenceTokenizer().tokenize


def handlers(parts):
    """(recogniser, model, voice): a class of theirs around each part of ours."""
    from openai.types.responses import ResponseFunctionToolCall
    from speech_to_speech.baseHandler import BaseHandler
    from speech_to_speech.LLM.language_model import BaseLanguageModelHandler
    from speech_to_speech.pipeline.messages import (
        AUDIO_RESPONSE_DONE,
        AssistantToolCallPart,
        EndOfResponse,
        LLMResponseChunk,
        PartialTranscription,
        Transcription,
    )
    from speech_to_speech.STT.base_stt_handler import BaseSTTHandler

    class Hearing(BaseSTTHandler):
        def setup(self, speculative_turns, **_):
            self.speculative_turns = speculative_turns

        def process(self, heard):
            is_partial = heard.mode == "progressive"
            turn = {"turn_id": heard.turn_id, "turn_revision": heard.turn_revision}
            text = parts.recognizer.recognise(heard.audio, language="en", is_quick=is_partial).text
            if not is_partial:
                yield Transcription(text=text, language_code="en", speech_stopped_at_s=heard.speech_end_at_s, **turn)
            elif text:
                yield PartialTranscription(text=text, **turn)

    class Thinking(BaseLanguageModelHandler):
        def _load_model(self, *_):
            self.tokenizer = SimpleNamespace(encode=lambda text: range(parts.language_model.count_tokens(text)))

        def _apply_instructions(self, chat, instructions, *_, **__):
            """The client's and no more, as our engine does it: our model is told of functions by itself."""
            if instructions:
                chat.prepend_instructions(instructions)

        def _generate(self, chat, language_code, gen, ctx, runtime_config=None, response=None):
            calls = []

            def texts():
                for piece in parts.language_model.answer(prompt, lambda: self._check_stop(gen, ctx)):
                    match piece:
                        case Words(text):
                            yield text
                        case Call(name, arguments):
                            calls.append((name, arguments))
                        case Finished():
                            ctx.input_tokens = piece.prompt_tokens

            prompt = prompt_of(chat.to_transformers_chat(), runtime_config.session, response)
            yield from self._stream_tokens(texts(), gen, language_code, ctx, runtime_config, response)
            for number, (name, arguments) in enumerate(calls):
                call_id = f"call_{time.time_ns()}_{number}"
                tool = ResponseFunctionToolCall(
                    type="function_call", name=name, arguments=arguments, call_id=call_id, status="completed"
                )
                yield LLMResponseChunk(
                    parts=[AssistantToolCallPart(tool=tool)],
                    language_code=language_code,
                    runtime_config=runtime_config,
                    response=response,
                    turn_id=ctx.turn_id,
                    turn_revision=ctx.turn_revision,
                    cancel_generation=ctx.cancel_generation,
                )

    class Speaking(BaseHandler):
        def setup(self, cancel_scope, speculative_turns):
            self.cancel_scope, self._turns = cancel_scope, speculative_turns

        def process(self, said):
            is_end = isinstance(said, EndOfResponse)
            if not self._turns.wait_for_gate(said.turn_id, said.turn_revision, commit=not is_end):
                if not is_end or said.response_key is None:
                    return
                said.cleanup_only = True
            if is_end:
                yield AUDIO_RESPONSE_DONE
                return
            begun = self.cancel_scope.generation
            for sound in parts.synthesizer.speak(
                said.text, voice=VOICE, is_cancelled=lambda: self.cancel_scope.is_stale(begun)
            ):
                pcm = (soxr.resample(sound, RATE_HZ, HEARING_HZ) * 32767).astype(np.int16)
                yield from (pcm[start : start + BLOCK] for start in range(0, len(pcm), BLOCK))

    return Hearing, Thinking, Speaking


def prompt_of(messages, session, response):
    """Their conversation as our model takes it."""

    def wish(name):
        return getattr(response, name, None) or getattr(session, name, None)

    has_system = any(message["role"] == "system" for message in messages)
    lines = [] if has_system else [Message("system", "")]
    for message in messages:
        calls = message.get("tool_calls") or ()
        lines += [
            Message("assistant", "", call["function"]["name"], json.dumps(call["function"]["arguments"]))
            for call in calls
        ]
        if not calls:
            lines.append(Message(message["role"], str(message["content"])))
    tools = [Function(one.name, one.description or "", one.parameters or {}) for one in wish("tools") or ()]
    choice = wish("tool_choice") or "auto"
    return Prompt(
        tuple(lines),
        tuple(tools),
        choice if isinstance(choice, str) else choice.name,
        DEFAULT_MAX_TOKENS,
    )


def pipeline(parts, port, held_ms):
    """Their server around one pipeline, not begun."""
    from speech_to_speech import backend_registry as registry
    from speech_to_speech import s2s_pipeline as theirs

    hearing, thinking, speaking = handlers(parts)

    def backend(kind, make, **setup):
        def create(context, config):
            gates = {"speculative_turns": context.speculative_turns, "cancel_scope": context.cancel_scope}
            queues = {"queue_in": context.queue_in, "queue_out": context.queue_out}
            return make(context.stop_event, setup_kwargs={**gates, **setup}, **queues)

        spec = registry.BackendSpec("ours", kind, registry.EmptyBackendArguments, create)
        return registry.BackendSelection(spec, {"chat_size": 30} if kind == "llm" else {})

    return theirs.build_pipeline(
        theirs.ParsedArguments(
            theirs.ModuleArguments(stt="ours", llm_backend="ours", tts="ours", num_pipelines=2),
            theirs.RealtimeServerArguments(port=port),
            theirs.LocalAudioArguments(),
            theirs.VADHandlerArguments(smart_turn=False, speculative_reopen_ms=held_ms),
            backend("stt", hearing),
            backend("llm", thinking, device="cpu", stream_batch_sentences=1, compact_history=False),
            backend("tts", speaking),
        ),
        Event(),
    )


def is_open(port):
    """Whether somebody listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def main():
    """Loads, listens, tells where."""
    tier, held_ms = sys.argv[1], int(sys.argv[2])
    parts = Loader(models_dir(), tier, lambda *_: None).load()
    stand_in(parts)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    manager = pipeline(parts, port, held_ms)
    manager.start()
    while not is_open(port):
        time.sleep(0.1)
    print(
        json.dumps({"url": f"ws://127.0.0.1:{port}/v1/realtime", "token": "none", "missing": parts.missing}), flush=True
    )
    manager.wait()


if __name__ == "__main__":
    main()
