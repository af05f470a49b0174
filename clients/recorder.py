"""Keeps the bytes of both sides of a call of boto3 or the AWS CLI.

Both offer a hook that runs when a request has been signed and before it is sent. The hook sends the request itself, as it
is, keeps what came back, and hands it to the client, which carries on as if nobody had looked.
"""
import base64
import os
import time

try:
    from awscli.botocore.awsrequest import AWSResponse
    from awscli.botocore.httpsession import URLLib3Session
except ImportError:
    from botocore.awsrequest import AWSResponse
    from botocore.httpsession import URLLib3Session

MOST_BYTES = 1_048_576


class Kept:
    """A body that has been read already, in the form in which a client reads one."""

    def __init__(self, body):
        self.body = body

    def stream(self, *_args, **_options):
        yield self.body


def send(request, timeout_seconds):
    """The response for the client, or None, and the record: bytes of bodies in base64."""
    record = {"request": {"headers": text_headers(request.headers), "body": encoded(request.body)}}
    started = time.time()
    record["sentAtMs"] = round(started * 1000)
    try:
        request.stream_output = True
        session = URLLib3Session(verify=os.environ.get("AWS_CA_BUNDLE") or True, timeout=timeout_seconds)
        answer = session.send(request)
        body = read_body(answer, started + timeout_seconds)
        record["response"] = {
            "status": answer.status_code,
            "headers": text_headers(answer.headers),
            "body": encoded(body),
        }
        return AWSResponse(request.url, answer.status_code, answer.headers, Kept(body)), record
    except Exception as error:  # whatever kept the response from coming is what happened
        record["noAnswer"] = f"{type(error).__name__}: {error}"
        raise
    finally:
        record["durationMs"] = round((time.time() - started) * 1000)
        request.kept_record = record


def read_body(answer, until):
    """The bytes of a body, cut off a little after the bound so that what is longer can be told."""
    body = b""
    for chunk in answer.raw.stream(65_536):
        body += chunk
        if len(body) > MOST_BYTES or time.time() > until:
            break
    return body


def text_headers(headers):
    return {str(name).lower(): text(value) for name, value in headers.items()}


def text(value):
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def encoded(body):
    raw = body.encode() if isinstance(body, str) else bytes(body or b"")
    return base64.b64encode(raw).decode()
