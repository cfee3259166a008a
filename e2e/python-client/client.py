"""A console in another language, written from shared/protocol/README.md alone.

    python3 client.py GATEWAY_URL INTAKE_KEY STATE_FILE

Needs Debian's python3-socketio and python3-websocket. Works through a case with the demo operators and prints one JSON
line for each step. Exits with 0 only if the gateway did everything as the page says.
"""

import json
import sys
import urllib.request
import uuid

from console import Console, now_ms
from hash_chain import GENESIS, hash_of_entry

URL, INTAKE_KEY, STATE_FILE = sys.argv[1:]
SECRET_PLACE = {"latitude": 47.123456, "longitude": 9.654321}


def step(name, is_as_said, **facts):
    print(json.dumps({"step": name, "ok": bool(is_as_said), **facts}), flush=True)
    if not is_as_said:
        raise SystemExit(1)


def http(path, body=None, **headers):
    request = urllib.request.Request(URL + path, headers=headers)
    if body is not None:
        request.data = json.dumps(body).encode("utf-8")
        request.add_header("content-type", "application/json")
    return urllib.request.urlopen(request, timeout=15)


def sign_in(operator_id):
    return json.load(http("/session", {"operatorId": operator_id, "secret": "demo"}))["token"]


def by_voice(case):
    """What an operator does on the telephone, in the order of the duties. A hang-up names the call before it."""
    contact = {"id": "li", "name": "LNEZ"}
    to = {"psap": "144", "contact": contact, "name": contact["name"]}
    number = {"number": "+447700900001", "outcome": "connected"}
    return [
        ("check", {}),
        ("call", number),
        ("tell", {"fact": "occupants", "value": 2}),
        ("tell", {"fact": "trapped", "value": None}),
        ("hang-up", {"cause": "dropped"}),
        ("notify", {"psap": "144", "passed": None, "contact": contact, **number}),
        ("disclose", {"to": to, "purpose": "emergency-aid", "parts": ["read-out"], "via": "voice"}),
        ("conference", {"outcome": "not-wanted"}),
        ("release", {}),
        ("skip", {"step": "conference", "reason": "not wanted"}),
    ]


def raise_alert():
    fix = {"place": {"latitude": 47.1395, "longitude": -0.0000001}, "accuracyM": 8.5, "measuredAt": 1769859990000}
    alert = {"callId": str(uuid.uuid4()), "vehicle": {"colour": "Grün"}, "fix": fix}
    return json.load(http("/intake/crash", alert, **{"x-api-key": INTAKE_KEY}))["incidentId"]


def report_theft():
    """The demo's stolen car; what its alarm tells of its place is nobody's before theft mode."""
    fix = {"place": SECRET_PLACE, "accuracyM": 8.5, "measuredAt": now_ms()}
    vehicle = {"vin": "WP0ZZZ98ZLS210365"}
    report = {"reportId": str(uuid.uuid4()), "trigger": "owner-report", "vehicle": vehicle, "fix": fix}
    return json.load(http("/intake/theft", report, **{"x-api-key": INTAKE_KEY}))["incidentId"]


def refused(result, reason, detail=None):
    return result["status"] == "refused" and result["reason"] == reason and detail in (None, result["detail"])


def kinds_of(desk, case):
    return [entry["kind"] for batch in desk.batches for entry in batch["entries"] if entry["incidentId"] == case]


def stolen_car(crash_desk, theft_desk):
    """Where it is, is said from theft mode on, and to the theft desk alone; both follow the same chain."""
    theft_desk.connect(sign_in("troth"))
    case = report_theft()
    on = ("theft-mode-on", {})
    verified = ("identify", {"outcome": "verified", "person": None})
    steps = [("claim", {}), ("call", {"outcome": "connected", "number": None}), on, verified, ("confirm", {}), on]
    valid = {"theft-mode-on": 300_000}
    decided = [theft_desk.decide("troth", case, kind, args, valid_ms=valid.get(kind)) for kind, args in steps]
    results = theft_desk.act(*decided)
    too_early = results.pop(2)
    is_on = all(result["status"] == "recorded" for result in results)
    step("theft mode after the owner's word", is_on and refused(too_early, "not-identified"), results=results)
    [looked] = theft_desk.act(theft_desk.decide("troth", case, "look"))
    for desk in (theft_desk, crash_desk):
        desk.follow(looked["seq"])
    shown = [
        entry
        for batch in theft_desk.batches
        for entry in batch["entries"]
        if entry["kind"] == "position:received" and entry["fix"]["place"] == SECRET_PLACE
    ]
    is_shown = [entry["scope"] for entry in shown] == ["theft-mode"] and results[-1]["seq"] < shown[0]["seq"]
    withheld = kinds_of(crash_desk, case).count("entry:withheld")
    is_kept = str(SECRET_PLACE["latitude"]) not in json.dumps([crash_desk.batches, crash_desk.snapshot])
    holds = not theft_desk.breaks and not crash_desk.breaks
    step("a place is said in theft mode alone", is_shown and is_kept and withheld >= 2 and holds, withheld=withheld)
    theft_desk.disconnect()


def work(desk, colleague, newcomer, theft_desk):
    token, case = sign_in("kmayer"), raise_alert()
    desk.connect(token, on=case)
    desk.wait_for(lambda: desk.snapshot)
    is_fresh = desk.hello["isContinued"] and case in desk.state["cases"]
    step("snapshot", is_fresh and desk.hello["operator"]["id"] == "kmayer", head=desk.snapshot["head"])

    claim = desk.decide("kmayer", case, "claim")
    [claimed] = desk.act(claim)
    step("claim", claimed["status"] == "recorded", id=claim["id"], seq=claimed["seq"])
    step("repeat", desk.act(claim) == [claimed], seq=claimed["seq"])
    note = desk.decide("kmayer", case, "note", {"text": "Öl auf der Fahrbahn"})
    dispatch = desk.decide("kmayer", case, "dispatch", {"service": "fire"}, valid_ms=300_000)
    results = desk.act(note, dispatch)
    recorded = [result.get("seq") for result in results]
    step("note and dispatch", None not in recorded and recorded == sorted(recorded), seqs=recorded)
    desk.follow(recorded[-1])
    step("entries", not desk.breaks and desk.batches, cursor=desk.state["cursor"], hash=desk.state["hash"])
    desk.wait_for(lambda: desk.pulse and desk.pulse["presence"]["heard"])
    heard = desk.pulse["presence"]["heard"]
    step("presence", any(one["operatorId"] == "kmayer" and one["on"] == case for one in heard))
    voice = []
    for kind, args in by_voice(case):
        named = {"callId": voice[1]["id"]} if kind == "hang-up" else {}
        voice.append(desk.decide("kmayer", case, kind, {**args, **named}))
    results = desk.act(*voice)
    step("by voice", all(result["status"] == "recorded" for result in results), results=results)

    colleague.connect(sign_in("asteiner"))
    [result] = colleague.act(colleague.decide("asteiner", case, "claim"))
    step("claim of a colleague's case", refused(result, "claimed-by-other", "kmayer"), result=result)
    # A console never sends an expired action: here it is sent to see that the gateway holds too.
    late = desk.decide("kmayer", case, "dispatch", {"service": "ambulance"}, valid_ms=-60_000)
    [expired] = desk.act(late)
    step("expired dispatch", refused(expired, "expired"), result=expired)

    desk.disconnect()
    other_case, cursor = raise_alert(), desk.state["cursor"]
    desk.load()  # as after a restart: what it knows is what is in its file
    desk.connect(token)
    desk.follow(desk.hello["head"])
    seqs = [entry["seq"] for batch in desk.batches for entry in batch["entries"]]
    is_resumed = desk.hello["isContinued"] and desk.snapshot is None and other_case in desk.state["cases"]
    is_resumed = is_resumed and seqs == list(range(cursor + 1, desk.hello["head"] + 1)) and not desk.breaks
    step("resumed", is_resumed, cursor=cursor, seqs=seqs, hash=desk.state["hash"])

    ids = [claim["id"], late["id"], str(uuid.uuid4())]
    outcomes = desk.call("outcome:ask", {"ids": ids})["outcomes"]
    step("outcomes", outcomes == [claimed, expired, None])
    history = desk.call("history:ask", {"incidentId": case, "of": "facts", "before": claimed["seq"] + 1})
    kinds = [entry["kind"] for entry in history["entries"]]
    step("history", history["isComplete"] and kinds == ["incident:opened", "action:recorded"], kinds=kinds)

    reason = {"claimId": claim["id"], "reason": "shift change"}
    [taken] = colleague.act(colleague.decide("asteiner", case, "take", reason))
    step("take", taken["status"] == "recorded", result=taken)
    end = {"disposition": "handed-over", "reason": None, "isSampled": False}
    [result] = desk.act(desk.decide("kmayer", case, "close", end))
    step("close after the take", refused(result, "claimed-by-other", "asteiner"), result=result)

    offer = colleague.decide("asteiner", case, "offer", {"to": "kmayer", "note": None})
    wrong = desk.decide("kmayer", case, "accept", {"offerId": claim["id"]})
    accept = desk.decide("kmayer", case, "accept", {"offerId": offer["id"]})
    [offered], [changed, accepted] = colleague.act(offer), desk.act(wrong, accept)
    is_handed_over = offered["status"] == accepted["status"] == "recorded"
    step("handed over", is_handed_over and refused(changed, "offer-changed", "kmayer"), changed=changed)
    close = {"disposition": "no-emergency", "reason": None, "isSampled": True}
    closes = [desk.decide("kmayer", case, "close", {**close, "reason": reason}) for reason in (None, "by mistake")]
    review = desk.decide("kmayer", case, "review", {"verdict": "agreed", "note": None})
    [no_reason, closed, same] = desk.act(*closes, review)
    is_closed = closed["status"] == "recorded" and refused(no_reason, "reason-missing")
    step("closed with a reason", is_closed and refused(same, "same-person", "kmayer"), results=[no_reason, same])
    newcomer.connect(sign_in("lhuber"))
    newcomer.wait_for(lambda: newcomer.snapshot)
    [waiting] = [one for one in newcomer.snapshot["incidents"] if one["id"] == case]
    is_waiting = waiting["closed"]["isSampled"] and waiting["reviewed"] is None
    step("waits for a second look", is_waiting and waiting["told"][1]["value"] is None)
    newcomer.disconnect()
    [reviewed] = colleague.act(colleague.decide("asteiner", case, "review", {"verdict": "agreed", "note": None}))
    newcomer.connect(sign_in("lhuber"), epoch=None, cursor=0, hash=None)
    newcomer.wait_for(lambda: newcomer.snapshot)
    is_gone = reviewed["status"] == "recorded" and case not in newcomer.state["cases"]
    step("second look", is_gone)
    [reopened] = colleague.act(colleague.decide("asteiner", case, "reopen", {"reason": "they call back"}))
    newcomer.wait_for(lambda: case in newcomer.state["cases"])
    newcomer.follow(reopened["seq"])
    step("opened again", not newcomer.breaks, cursor=newcomer.state["cursor"], hash=newcomer.state["hash"])
    newcomer.disconnect()
    colleague.disconnect()
    stolen_car(desk, theft_desk)

    breaks = json.load(http("/chain-breaks", authorization=f"Bearer {sign_in('lhuber')}"))["items"]
    step("chains hold", breaks == [])
    bad_link = desk.decide("kmayer", case, "note", {"text": "a bad link"}, previous_hash="f" * 64)
    [result] = desk.act(bad_link)
    step("a bad link stops nothing", result["status"] == "recorded" and desk.state["unsettled"] == [])
    breaks = json.load(http("/chain-breaks", authorization=f"Bearer {sign_in('lhuber')}"))["items"]
    found = [(entry["broken"]["actionId"], entry["broken"]["cause"]) for entry in breaks]
    step("a bad link is on record", found == [(bad_link["id"], "mismatch")], found=found)
    desk.disconnect()

    desk.connect(token, hash="f" * 64)
    desk.wait_for(lambda: desk.snapshot)
    step("another journal", not desk.hello["isContinued"], cursor=desk.state["cursor"])
    desk.disconnect()
    desk.connect("nonsense")
    step("not let in", desk.refusal == {"reason": "token-invalid"}, refusal=desk.refusal)


def check_journal():
    lines = http("/journal", authorization=f"Bearer {sign_in('lhuber')}").read().splitlines()
    first, *entries = map(json.loads, lines)
    previous, bad = GENESIS, []
    for seq, entry in enumerate(entries, start=1):
        is_withheld = entry["kind"] == "entry:withheld"
        if entry["seq"] != seq or not (is_withheld or entry["hash"] == hash_of_entry(previous, entry)):
            bad.append(entry["seq"])
        previous = entry["hash"]
    is_whole = len(entries) == first["head"] and previous == first["hash"]
    step("journal", is_whole and not bad, head=first["head"], bad=bad)


desks = [Console(URL, STATE_FILE + of) for of in ("", ".colleague", ".newcomer", ".theft")]
try:
    work(*desks)
    check_journal()
finally:
    for one in desks:
        one.disconnect()
