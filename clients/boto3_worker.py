"""Sends calls through boto3: a JSON object a line on standard input for each call, one on standard output for each result.

A call names operation, input, Region, endpoint and credentials; its result has the bytes of both sides, and what boto3 made
of the response: the members it returned, or the class of the exception it raised.
"""
import base64
import datetime
import json
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

for name in [each for each in os.environ if each.startswith("AWS_") and each != "AWS_CA_BUNDLE"]:
    del os.environ[name]
os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
os.environ["AWS_EC2_METADATA_DISABLED"] = "true"

import boto3  # noqa: E402
from botocore import xform_name  # noqa: E402
from botocore.config import Config  # noqa: E402
from botocore.exceptions import ClientError  # noqa: E402

import recorder  # noqa: E402

THREADS = 32
here = threading.local()
clients = {}
clients_lock = threading.Lock()
output_lock = threading.Lock()


def client_for(call):
    who = call["credentials"]
    key = (call["region"], call["endpoint"], who["accessKeyId"], who.get("sessionToken"))
    with clients_lock:
        if key not in clients:
            clients[key] = make_client(call, who)
        return clients[key]


def make_client(call, who):
    client = boto3.session.Session().client(
        "kms",
        region_name=call["region"],
        endpoint_url=call["endpoint"],
        aws_access_key_id=who["accessKeyId"],
        aws_secret_access_key=who["secretAccessKey"],
        aws_session_token=who.get("sessionToken"),
        config=Config(retries={"total_max_attempts": 1}, ignore_configured_endpoint_urls=True),
    )
    client.meta.events.register("before-send.kms", before_send)
    return client


def before_send(request, **_):
    request.headers["User-Agent"] = f"{recorder.text(request.headers['User-Agent'])} {here.user_agent}"
    try:
        response, _record = recorder.send(request, here.timeout_seconds)
        return response
    finally:
        here.record = request.kept_record


def result_of(call):
    here.record, here.user_agent = None, call["userAgent"]
    here.timeout_seconds = call["timeoutSeconds"]
    client = client_for(call)
    method = getattr(client, xform_name(call["operation"]), None)
    if method is None:
        return {"unsent": f"boto3 {boto3.__version__} has no {call['operation']}"}
    return {"account": account_of(client, method, call), "record": here.record}


def account_of(client, method, call):
    try:
        output = method(**decoded(call["input"]))
        return {"returned": sorted(set(output) - {"ResponseMetadata"})}
    except ClientError as error:
        code = error.response.get("Error", {}).get("Code", "")
        modeled = getattr(client.exceptions, type(error).__name__, None) is type(error)
        return {"raised": type(error).__name__, "code": code, "isModeled": modeled}
    except Exception as error:
        return {"raised": type(error).__name__, "message": str(error)[:500]}


def decoded(value):
    if isinstance(value, list):
        return [decoded(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "$bytes" in value:
        return base64.b64decode(value["$bytes"])
    if "$date" in value:
        return datetime.datetime.fromtimestamp(value["$date"] / 1000, datetime.timezone.utc)
    return {name: decoded(each) for name, each in value.items()}


def work(line):
    call = json.loads(line)
    try:
        result = result_of(call)
    except Exception as error:  # a fault of this program, for the suite to say
        result = {"fault": f"{type(error).__name__}: {error}"}
    with output_lock:
        print(json.dumps({"id": call["id"], **result}), flush=True)


print(json.dumps({"version": boto3.__version__}), flush=True)
with ThreadPoolExecutor(THREADS) as pool:
    for each_line in sys.stdin:
        pool.submit(work, each_line)
