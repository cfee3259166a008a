"""A desk: what it keeps in its file, and one connection at a time. Sections named in comments are the page's."""

import json
import os
import threading
import time
import uuid

import socketio

from hash_chain import GENESIS, hash_of, hash_of_entry

PATIENCE_S = 15


def now_ms():
    return time.time_ns() // 1_000_000


class Console:
    def __init__(self, url, state_file):
        self.url, self.state_file, self.offset_ms = url, state_file, 0
        self.changed = threading.Condition()
        self.socket = socketio.Client(reconnection=False)
        fresh = {"consoleId": str(uuid.uuid4()), "epoch": None, "cursor": 0, "hash": None, "cases": {}}
        chain = {"chainId": str(uuid.uuid4()), "number": 0, "previousHash": GENESIS}
        self.state = {**fresh, "chain": chain, "unsettled": []}
        if os.path.exists(state_file):
            self.load()

    def load(self):
        with open(self.state_file, encoding="utf-8") as file:
            self.state = json.load(file)

    def save(self):
        """All or nothing, and on the disk before it returns."""
        with open(self.state_file + ".new", "w", encoding="utf-8") as file:
            json.dump(self.state, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(self.state_file + ".new", self.state_file)

    # Connecting

    def connect(self, token, on=None, **changed):
        self.is_connected = self.hello = self.snapshot = self.pulse = self.refusal = None
        self.batches, self.breaks = [], []
        self.socket = socketio.Client(reconnection=False)
        self.socket.on("connect", lambda: self.tell("is_connected", True))
        for event in ("hello", "pulse"):
            self.socket.on(event, lambda message, event=event: self.tell(event, message))
        self.socket.on("connect_error", lambda error: self.tell("refusal", error["data"]))
        self.socket.on("snapshot", self.on_snapshot)
        self.socket.on("entries", self.on_entries)
        held = {key: self.state[key] for key in ("consoleId", "epoch", "cursor", "hash")}
        auth = {"protocol": 4, "token": token, "needsSnapshot": False, **held, **changed}
        self.socket.connect(self.url, auth=auth, transports=["websocket"], wait=False)
        self.wait_for(lambda: (self.is_connected and self.hello) or self.refusal)
        if self.refusal:
            self.disconnect()
            return
        asked_at = now_ms()
        gateway_at = self.call("time:ask")["at"]
        self.offset_ms = gateway_at - (asked_at + now_ms()) // 2
        self.socket.emit("beat", {"on": on})  # and then every 15 s, in a client that lives longer

    def disconnect(self):
        self.socket.disconnect()

    def tell(self, what, message):
        with self.changed:
            setattr(self, what, message)
            self.changed.notify_all()

    def wait_for(self, condition):
        with self.changed:
            if not self.changed.wait_for(condition, PATIENCE_S):
                raise TimeoutError("the gateway did not send what was waited for")

    # What the gateway sends. The value returned is Socket.IO's acknowledgement: the receipt.

    def on_snapshot(self, snapshot):
        with self.changed:
            cases = {incident["id"]: [] for incident in snapshot["incidents"]}
            for entry in snapshot["entries"]:
                cases.setdefault(entry["incidentId"], []).append(entry["kind"])
            self.state.update(
                epoch=snapshot["epoch"], cursor=snapshot["head"], hash=snapshot["hash"], cases=cases
            )
            self.save()
            self.tell("snapshot", snapshot)
            return {"cursor": self.state["cursor"], "isComplete": True}

    def on_entries(self, batch):
        with self.changed:
            state = self.state
            if any(self.lacks_case_of(entry, batch) for entry in batch["entries"]):
                return {"cursor": None, "isComplete": False}
            for entry in batch["entries"]:
                if entry["seq"] <= state["cursor"]:
                    continue
                if entry["seq"] > state["cursor"] + 1:
                    break
                # What this desk may not see came as its hash alone: the next entry's hash is over it.
                is_withheld = entry["kind"] == "entry:withheld"
                if not is_withheld and entry["hash"] != hash_of_entry(state["hash"], entry):
                    self.breaks.append(entry["seq"])
                    self.socket.emit("break:report", {"seq": entry["seq"]})
                if entry["kind"] == "incident:opened":
                    state["cases"].setdefault(entry["incidentId"], [])
                if entry["incidentId"] in state["cases"] and not is_withheld:
                    state["cases"][entry["incidentId"]].append(entry["kind"])
                state.update(cursor=entry["seq"], hash=entry["hash"])
            self.save()
            self.tell("batches", [*self.batches, batch])
            is_complete = state["cursor"] >= batch["from"] + len(batch["entries"]) - 1
            return {"cursor": state["cursor"], "isComplete": is_complete}

    def lacks_case_of(self, entry, batch):
        """Whether it opens a case again that had ended before the snapshot."""
        is_reopening = entry["kind"] == "action:recorded" and entry["action"]["kind"] == "reopen"
        opened = [one["incidentId"] for one in batch["entries"] if one["kind"] == "incident:opened"]
        is_news = entry["seq"] > self.state["cursor"]
        return is_news and is_reopening and entry["incidentId"] not in [*self.state["cases"], *opened]

    def follow(self, seq):
        """Waits until everything up to `seq` is in the file."""
        self.wait_for(lambda: self.state["cursor"] >= seq)

    # What a console sends

    def call(self, event, argument=None):
        return self.socket.call(event, argument, timeout=PATIENCE_S)

    def decide(self, by, incident_id, kind, args=None, valid_ms=None, previous_hash=None):
        """An action with its link in the desk's chain, kept before it is sent."""
        at, chain = now_ms() + self.offset_ms, self.state["chain"]
        link = {**chain, "number": chain["number"] + 1}
        if previous_hash is not None:
            link["previousHash"] = previous_hash
        action = {
            "id": str(uuid.uuid4()),
            "incidentId": incident_id,
            "at": at,
            "by": by,
            "consoleId": self.state["consoleId"],
            "kind": kind,
            "args": args or {},
            "expiresAt": None if valid_ms is None else at + valid_ms,
            "chain": link,
        }
        with self.changed:
            self.state["chain"] = {**link, "previousHash": hash_of(action)}
            self.state["unsettled"].append(action)
            self.save()
        return action

    def act(self, *actions):
        """Sends actions, oldest first; what is recorded or refused is settled, what failed stays."""
        results = self.call("act", {"actions": list(actions)})["results"]
        settled = {result["id"] for result in results if result["status"] != "failed"}
        with self.changed:
            self.state["unsettled"] = [one for one in self.state["unsettled"] if one["id"] not in settled]
            self.save()
        return results
