"""A service that speaks OpenAI's protocol, as a program of its own: `python describing_service.py LOG SCRIPT`.

It says the address it listens at, and writes a line of JSON to LOG for each request it gets. SCRIPT is JSON: a list of
what it answers, one after the other, the last again and again: `{"status": 200, "content": "…", "headers": {}}`."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def main() -> None:
    answers = json.loads(sys.argv[2])
    left = list(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            told = {"path": self.path, "key": self.headers.get("Authorization"), "body": json.loads(body)}
            with Path(sys.argv[1]).open("a", encoding="utf-8") as log:
                log.write(json.dumps(told) + "\n")
            answer = left.pop(0) if len(left) > 1 else left[0]
            choice = {"index": 0, "message": {"role": "assistant", "content": answer.get("content", "")}}
            reply = answer.get("raw", json.dumps({"object": "chat.completion", "choices": [choice]})).encode()
            self.send_response(answer.get("status", 200))
            for name, value in answer.get("headers", {}).items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *words: object) -> None:
            """What is asked is printed as JSON."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_port}/v1", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
