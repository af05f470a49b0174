"""A plugin of the AWS CLI: keeps the bytes of both sides of its call in the file that KMS_CONFORMANCE_RECORD names."""
import json
import os

import recorder


def awscli_initialize(event_hooks):
    event_hooks.register("before-send.kms", before_send)


def before_send(request, **_):
    variables = os.environ
    agent = recorder.text(request.headers["User-Agent"])
    request.headers["User-Agent"] = f"{agent} {variables['KMS_CONFORMANCE_AGENT']}"
    try:
        return recorder.send(request, float(variables["KMS_CONFORMANCE_SECONDS"]))[0]
    finally:
        with open(variables["KMS_CONFORMANCE_RECORD"], "w", encoding="utf-8") as file:
            json.dump(request.kept_record, file)
