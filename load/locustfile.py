"""A hall for Locust: phones join, vote and look at the result, and at the end accepted is counted.

    pip install locust
    locust -f load/locustfile.py --headless -u 1000 -r 100 -t 60s --host http://127.0.0.1:3000

One user is one phone after another: it joins as a new participant, thinks for one to three seconds,
votes on each question, reads the result, and leaves. What is answered 202 is accepted; once the last
phone has left, the questions are closed, and Locust ends with code 1 where a final result has another
number of votes than were accepted.

For several workers (`--processes`, `--worker`) too: each tells the master what it has accepted.
"""

import logging
import time
import uuid
from collections import Counter

import gevent
import requests
from locust import FastHttpUser, between, events, task
from locust.exception import StopUser
from locust.runners import MasterRunner, WorkerRunner

OPTIONS = ["Lisbon", "Oslo", "Krakow"]
QUESTIONS = [
    {
        "kind": "single_choice",
        "prompt": f"Where shall we meet in {year}?",
        "options": [{"label": label} for label in OPTIONS],
    }
    for year in (2027, 2028)
]
# How long results may take to be final, and an answer of the organizer's calls. Seconds.
FINAL_LIMIT = 60
CALL_LIMIT = 30
# A phone that is told to wait, or hears nothing, tries again so often.
TRIES = 3
# The only status that means: it is in the durable queue.
ACCEPTED = 202


class Hall:
    """A live session with open questions, and the account that it belongs to."""

    def __init__(self, host):
        self.host = host
        registration = {
            "email": f"locust-{uuid.uuid4()}@example.org",
            "password": "correct horse battery",
            "name": "Locust",
        }
        self.token = None
        self.token = self.call("POST", "/v1/accounts", registration)["accessToken"]
        session = self.call("POST", "/v1/sessions", {"title": "Locust", "questions": QUESTIONS})
        self.id = session["id"]
        self.code = session["code"]
        self.questions = {
            question["id"]: [option["id"] for option in question["options"]]
            for question in session["questions"]
        }
        self.call("POST", f"/v1/sessions/{self.id}/start")
        for question in self.questions:
            self.call("POST", f"/v1/questions/{question}/open")

    def call(self, method, path, body=None):
        """An organizer's call. Raises requests.HTTPError for any answer that is none of success."""
        headers = {"authorization": f"Bearer {self.token}"} if self.token else {}
        answer = requests.request(
            method, self.host + path, json=body, headers=headers, timeout=CALL_LIMIT
        )
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def close(self):
        """Takes no more votes. Returns how many each question has, once that is final."""
        for question in self.questions:
            self.call("POST", f"/v1/questions/{question}/close")
        return {question: self.final_votes(question) for question in self.questions}

    def final_votes(self, question):
        deadline = time.monotonic() + FINAL_LIMIT
        while time.monotonic() < deadline:
            result = self.call("GET", f"/v1/questions/{question}/results")
            if result["final"]:
                return result["totalVotes"]
            gevent.sleep(0.2)
        raise TimeoutError(f"no final result of {question} within {FINAL_LIMIT} s")

    def remove(self):
        self.call("DELETE", "/v1/accounts/me")


# Of this process, by question; and of all of them, where this is the one that tells.
accepted = Counter()
told = Counter()
# What workers are told by their master: where to go.
hall = {}


@events.test_start.add_listener
def begin(environment, **_):
    accepted.clear()
    told.clear()
    if isinstance(environment.runner, WorkerRunner):
        return
    environment.hall = Hall(environment.host.rstrip("/"))
    hall.update(code=environment.hall.code, questions=environment.hall.questions)
    if isinstance(environment.runner, MasterRunner):
        environment.runner.send_message("hall", dict(hall))


@events.init.add_listener
def listen(environment, **_):
    # Each phone ends its visit: a vote that is cut off may be accepted without anybody hearing it.
    environment.stop_timeout = CALL_LIMIT
    if isinstance(environment.runner, WorkerRunner):
        environment.runner.register_message("hall", lambda msg, **_: hall.update(msg.data))


@events.report_to_master.add_listener
def report(data, **_):
    """Sent with the figures of each worker, every few seconds and when it stops."""
    data["accepted"] = dict(accepted)
    accepted.clear()


@events.worker_report.add_listener
def gather(data, **_):
    told.update(data.get("accepted", {}))


@events.quitting.add_listener
def compare(environment, **_):
    """After the last phone has left."""
    if isinstance(environment.runner, WorkerRunner) or not hasattr(environment, "hall"):
        return
    told.update(accepted)
    counted = environment.hall.close()
    for question, votes in counted.items():
        logging.info("question %s: %d accepted, %d counted", question, told[question], votes)
        if votes != told[question]:
            environment.process_exit_code = 1
    environment.hall.remove()


class Phone(FastHttpUser):
    wait_time = between(1, 3)
    connection_timeout = CALL_LIMIT
    network_timeout = CALL_LIMIT

    @task
    def visit(self):
        if not hall:  # a worker that has not heard of it yet
            return
        self.client.cookiejar.clear()  # another phone: the cookie is whose vote it is
        token = self.join()
        for question, options in hall["questions"].items():
            self.wait()
            self.vote(question, options[hash(token + question) % len(options)], token)
        self.look(token)

    def join(self):
        """As a new phone: with a key of its own, so that a try that got no answer joins once."""
        body = {"code": hall["code"], "joinKey": uuid.uuid4().hex}
        answer = self.patiently("POST", "/v1/join", "join", 200, json=body)
        return answer.json()["participantToken"]

    def vote(self, question, option, token):
        answer = self.patiently(
            "POST",
            f"/v1/questions/{question}/votes",
            "vote",
            ACCEPTED,
            json={"optionIds": [option]},
            headers={"authorization": f"Bearer {token}"},
        )
        if answer.status_code == ACCEPTED:
            accepted[question] += 1

    def look(self, token):
        self.patiently(
            "GET",
            "/v1/audience/session",
            "look",
            200,
            headers={"authorization": f"Bearer {token}"},
        )

    def patiently(self, method, path, name, expected, **request):
        """Asks again where there was no answer, or one that says so; the same vote counts once."""
        for _ in range(TRIES):
            with self.client.request(
                method, path, name=name, catch_response=True, **request
            ) as answer:
                if answer.status_code == expected:
                    return answer
                answer.failure(f"{answer.status_code} {answer.text or ''}"[:200])
            if answer.status_code not in (0, 429, 502, 503, 504):
                break
            gevent.sleep(float(answer.headers.get("retry-after", 1)) if answer.headers else 1)
        raise StopUser()
