"""Has questions answered in one sentence, "translate ..." translated, and asks you about long speeches."""


async def intercept(words, talk):
    if words.lower().startswith("translate"):
        return {"text": words[9:].strip(" ,:"), "instructions": "Translate into French, nothing else: {heard}"}
    if len(words.split()) > 80:
        return {"action": "ask"}
    return {"instructions": "Answer in one sentence."} if words.endswith("?") else None
