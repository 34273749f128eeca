import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Race } from "../../src/arena/answers";
import { AnswersKept } from "../../src/arena/following/answers-kept";
import { RaceFollower } from "../../src/arena/following/follower";
import { sharing } from "../../src/arena/following/sharing";
import { contestant, race } from "./small";

const answered = (content: unknown, status = 200) => new Response(JSON.stringify(content), { status });

describe("following a race", () => {
  const asked: string[] = [];
  const answers: (() => Response)[] = [];
  const said: string[] = [];
  let follower: RaceFollower;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("document", { hidden: false });
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      return (answers.shift() ?? (() => answered({ cursor: "1", same: true })))();
    });
    follower = new RaceFollower("/api", (sentence) => said.push(sentence));
  });
  afterEach(() => {
    follower.follow(null);
    for (const list of [asked, answers, said]) list.length = 0;
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("asks with its cursor, often while it goes on", async () => {
    answers.push(() => answered(race([contestant("a")])));
    follower.follow("r1");
    await vi.advanceTimersByTimeAsync(450);
    expect(asked).toEqual(["/api/races/r1", "/api/races/r1?cursor=1", "/api/races/r1?cursor=1"]);
    expect(follower.followed().race?.contestants).toHaveLength(1);
  });
  it("asks seldom when it is over", async () => {
    answers.push(() => answered(race([], { state: "finished" })));
    follower.follow("r1");
    await vi.advanceTimersByTimeAsync(2900);
    expect(asked).toHaveLength(1);
  });
  it("says once that the server is away, and goes on asking", async () => {
    answers.push(...Array.from({ length: 5 }, () => () => answered({}, 502)));
    follower.follow("r1");
    await vi.advanceTimersByTimeAsync(40_000);
    expect(said).toEqual(["No answer from the server. The race goes on without this page."]);
    expect(asked.length).toBeGreaterThan(5);
  });
  it("knows that a race is gone, and asks no more", async () => {
    answers.push(() => answered({ error: "There is no such race." }, 404));
    follower.follow("r1");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(follower.followed().gone).toBe("There is no such race.");
    expect(asked).toHaveLength(1);
  });
  it("keeps the race of before until the next one is there", async () => {
    answers.push(
      () => answered(race([], { id: "r1" })),
      () => answered(race([], { id: "r2" })),
    );
    follower.follow("r1");
    await vi.advanceTimersByTimeAsync(10);
    follower.follow("r2");
    expect(follower.followed()).toMatchObject({ id: "r2", race: { id: "r1" } });
    await vi.advanceTimersByTimeAsync(10);
    expect(follower.followed().race?.id).toBe("r2");
    follower.follow(null);
    expect(follower.followed().race).toBeNull();
  });
  it("drops the answer about a race that is not open any more", async () => {
    answers.push(
      () => answered(race([], { id: "r1" })),
      () => answered(race([], { id: "r2" })),
    );
    follower.follow("r1");
    follower.follow("r2");
    await vi.advanceTimersByTimeAsync(10);
    expect(follower.followed().race?.id).toBe("r2");
  });
});

describe("news of a race", () => {
  const copy = (value: Race): Race => JSON.parse(JSON.stringify(value));
  it("keeps what is the same as the same object", () => {
    const before = race([contestant("a"), contestant("b")], { data: { kind: "table" } });
    const after = sharing(before, { ...copy(before), seconds: 4 });
    expect(after.seconds).toBe(4);
    expect(after.contestants).toBe(before.contestants);
    expect(after.data).toBe(before.data);
    const changed = copy(before);
    changed.contestants[1]!.state = "crashed";
    const third = sharing(before, changed);
    expect(third.contestants[0]).toBe(before.contestants[0]);
    expect(third.contestants[1]!.state).toBe("crashed");
  });
  it("of another race is all new", () => {
    const other = race([], { id: "r2" });
    expect(sharing(race([]), other)).toBe(other);
  });
});

describe("answers that cost a moment", () => {
  afterEach(() => vi.unstubAllGlobals());
  it("are asked for once; what was refused can be asked again", async () => {
    const contents = [answered({ error: "It ended before." }, 409), answered({ figures: [] })];
    const fetched = vi.fn(async () => contents.shift()!);
    vi.stubGlobal("fetch", fetched);
    const kept = new AnswersKept();
    await Promise.all([kept.ask("/why"), kept.ask("/why")]);
    expect(kept.of("/why").refusal).toBe("It ended before.");
    kept.again("/why");
    await vi.waitFor(() => expect(kept.of("/why").answer).toEqual({ figures: [] }));
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
