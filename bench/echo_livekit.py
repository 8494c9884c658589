"""livekit's AEC3 over one scene, in livekit's own environment: `python echo_livekit.py IN.npz OUT.npy`."""

import sys

import numpy as np
from livekit import rtc

RATE_HZ, BLOCK = 24_000, 240


def main():
    scene = np.load(sys.argv[1])
    module = rtc.AudioProcessingModule(echo_cancellation=True, high_pass_filter=True)
    clean = np.zeros_like(scene["near"])
    for start in range(0, len(clean) - BLOCK + 1, BLOCK):
        place = slice(start, start + BLOCK)
        module.process_reverse_stream(rtc.AudioFrame(scene["far"][place].tobytes(), RATE_HZ, 1, BLOCK))
        module.set_stream_delay_ms(0)
        frame = rtc.AudioFrame(scene["near"][place].tobytes(), RATE_HZ, 1, BLOCK)
        module.process_stream(frame)
        clean[place] = np.frombuffer(bytes(frame.data), "<i2")
    np.save(sys.argv[2], clean)


if __name__ == "__main__":
    main()
