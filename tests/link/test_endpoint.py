"""Endpoints: one address a provider, a key that never shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.errors import ConfigError
from core.link import Endpoint, azure_endpoint, custom_endpoint, local_endpoint, openai_endpoint, xai_endpoint

AZURE = "wss://mine.openai.azure.com/openai/v1/realtime?model=talk"


def test_openai_is_asked_for_a_model_with_a_bearer_key_and_no_beta_header() -> None:
    endpoint = openai_endpoint(" gpt-realtime-2.1 ", " sk-1\n")
    assert endpoint.url == "wss://api.openai.com/v1/realtime?model=gpt-realtime-2.1"
    assert endpoint.headers == {"Authorization": "Bearer sk-1"}
    assert (endpoint.dialect, endpoint.is_local, endpoint.is_loopback) == ("ga", False, False)


@pytest.mark.parametrize(
    "resource", ["mine", "mine.openai.azure.com", "https://mine.openai.azure.com/", "https://mine.openai.azure.com/x?y"]
)
def test_an_azure_resource_may_be_a_name_a_host_or_a_url(resource: str) -> None:
    endpoint = azure_endpoint(resource, "talk", "k")
    assert endpoint.url == AZURE and endpoint.headers == {"api-key": "k"}


def test_a_deployment_is_escaped() -> None:
    assert azure_endpoint("mine", "a b&c", "k").url.endswith("?model=a+b%26c")


@pytest.mark.parametrize(
    ("url", "model", "whole"),
    [
        ("ws://host:8765/v1/realtime", "", "ws://host:8765/v1/realtime"),
        ("ws://host/v1/realtime", "m 1", "ws://host/v1/realtime?model=m+1"),
        ("wss://host/v1?x=1", "m", "wss://host/v1?x=1&model=m"),
        ("wss://host/v1?model=mine", "other", "wss://host/v1?model=mine"),
        (" ws://[::1]:1/v1#part ", "", "ws://[::1]:1/v1"),
    ],
)
def test_another_servers_address_keeps_its_own_words(url: str, model: str, whole: str) -> None:
    assert custom_endpoint(url, model, "").url == whole


def test_another_server_may_have_no_key() -> None:
    assert custom_endpoint("ws://localhost:1/v1", "", "").headers == {}


def test_the_engine_here_is_local_and_on_loopback() -> None:
    endpoint = local_endpoint("ws://127.0.0.1:7000/v1/realtime", "token")
    assert endpoint.url == "ws://127.0.0.1:7000/v1/realtime?model=local"
    assert endpoint.is_local and endpoint.is_loopback and endpoint.headers == {"Authorization": "Bearer token"}


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: openai_endpoint("m", " "), "no_key"),
        (lambda: openai_endpoint("", "k"), "no_model"),
        (lambda: azure_endpoint("", "d", "k"), "no_address"),
        (lambda: azure_endpoint("r", "", "k"), "no_address"),
        (lambda: azure_endpoint("r", "d", ""), "no_key"),
        (lambda: azure_endpoint("two words", "d", "k"), "bad_url"),
        (lambda: azure_endpoint("evil.com@mine", "d", "k"), "bad_url"),
        (lambda: custom_endpoint("", "", ""), "bad_url"),
        (lambda: custom_endpoint("localhost:8765", "", ""), "bad_url"),
        (lambda: custom_endpoint("https://host/v1", "", ""), "bad_url"),
        (lambda: custom_endpoint("ws://", "", ""), "bad_url"),
        (lambda: custom_endpoint("ws://host:99999/v1", "", ""), "bad_url"),
        (lambda: custom_endpoint("ws://ho st/v1", "", ""), "bad_url"),
        (lambda: custom_endpoint("ws://[::1/v1", "", ""), "bad_url"),
        (lambda: custom_endpoint("ws://host", "", "", "klingon"), "bad_dialect"),
    ],
)
def test_what_cannot_work_says_what_to_do_before_anything_is_dialled(make: Callable[[], Endpoint], code: str) -> None:
    with pytest.raises(ConfigError) as caught:
        make()
    assert caught.value.code == code and caught.value.remedy


@pytest.mark.parametrize("key", ["sk-1\r\nX-Evil: 1", "sk-••••", "sk one", "sk-é"])
def test_a_key_that_no_header_can_hold_is_refused_without_being_quoted(key: str) -> None:
    with pytest.raises(ConfigError) as caught:
        openai_endpoint("m", key)
    assert caught.value.code == "bad_key" and key not in str(caught.value)


def test_an_endpoint_never_prints_its_key() -> None:
    endpoint = custom_endpoint("ws://host/v1?api_key=hidden", "m", "sk-secret")
    assert "hidden" not in repr(endpoint) and "sk-secret" not in f"{endpoint} {endpoint!r}"


def test_a_wrong_address_is_quoted_without_its_query() -> None:
    with pytest.raises(ConfigError) as caught:
        custom_endpoint("http://host/v1?api_key=hidden", "", "")
    assert "http://host/v1" in str(caught.value) and "hidden" not in str(caught.value)


def test_openai_elsewhere_and_xai_have_their_own_addresses_and_spelling() -> None:
    elsewhere = openai_endpoint("m", "k", "https://proxy.example/v1/")
    assert elsewhere.url == "wss://proxy.example/v1/realtime?model=m"
    assert openai_endpoint("m", "k", "http://localhost:8000/v1").url == "ws://localhost:8000/v1/realtime?model=m"
    assert xai_endpoint("grok-voice-latest", "k").dialect == "xai"
    with pytest.raises(ConfigError, match="OPENAI_BASE_URL"):
        openai_endpoint("m", "k", "nonsense")
    with pytest.raises(ConfigError, match="no key for xAI"):
        xai_endpoint("grok-voice-latest", "")
