// Calls over a pipe: replies, errors, abort, time-outs, and whatever else a pipe may carry.
import { expect, test } from "vitest";
import { ToolError } from "../../shared/errors.ts";
import { bodyOf, connectPeer, type Handlers, type Pipe } from "../../shared/rpc.ts";

type Calc = {
	add: { params: { a: number; b: number }; result: number };
	wait: { params: Record<string, never>; result: string };
	fail: { params: { how: string }; result: null };
};
type Told = { progress: number };

/** Two ends of one pipe; messages are copied and come later, as over any border. */
function pipes(): [Pipe, Pipe] {
	const ends: ((message: unknown) => void)[] = [() => {}, () => {}];
	const end = (own: 0 | 1): Pipe => ({
		send: (message) => {
			const copy: unknown = structuredClone(message);
			setImmediate(() => ends[1 - own]?.(copy));
		},
		listen: (receive) => {
			ends[own] = receive;
		},
	});
	return [end(0), end(1)];
}

function calculator(more: Partial<Handlers<Calc>> = {}) {
	const [near, far] = pipes();
	const aborts: string[] = [];
	const odd: unknown[] = [];
	const server = connectPeer<Calc, Record<string, never>, Told, Record<string, never>>(far, {
		handlers: {
			add: ({ a, b }) => a + b,
			wait: (_params, context) =>
				new Promise((resolve) =>
					context.onAbort(() => {
						aborts.push("stopped");
						resolve("late");
					}),
				),
			fail: ({ how }) => {
				if (how === "tool")
					throw new ToolError({
						code: "copy_too_long",
						message: "Too long.",
						hint: "Shorten it.",
						field: "copy",
					});
				if (how === "object") throw { message: "a plain object" };
				throw new TypeError("node.x: no such property");
			},
			...more,
		},
		reportInternal: (error) => odd.push(error),
	});
	const told: unknown[] = [];
	const client = connectPeer<Record<string, never>, Calc, Record<string, never>, Told>(near, {
		handlers: {},
		onEvent: (name, data) => told.push([name, data]),
	});
	return { client, server, aborts, told, odd, near, far };
}

test("answers each call with its own result", async () => {
	const { client } = calculator();
	expect(await Promise.all([1, 2, 3].map((a) => client.call("add", { a, b: 1 })))).toEqual([2, 3, 4]);
});

test("a ToolError arrives whole", async () => {
	const { client, odd } = calculator();
	const error: unknown = await client.call("fail", { how: "tool" }).catch((caught: unknown) => caught);
	expect(error).toBeInstanceOf(ToolError);
	expect((error as ToolError).toBody()).toEqual({
		code: "copy_too_long",
		message: "Too long.",
		hint: "Shorten it.",
		field: "copy",
	});
	expect(odd).toEqual([]);
});

test("any other failure becomes `internal`, with its words, and is reported", async () => {
	const { client, odd } = calculator();
	await expect(client.call("fail", { how: "type" })).rejects.toMatchObject({
		code: "internal",
		message: expect.stringContaining("no such property"),
	});
	await expect(client.call("fail", { how: "object" })).rejects.toMatchObject({
		message: expect.stringContaining("a plain object"),
	});
	expect(odd).toHaveLength(2);
});

test("abort reaches the other side and ends the call at once", async () => {
	const { client, aborts } = calculator();
	const stop = new AbortController();
	const call = client.call("wait", {}, { signal: stop.signal });
	setTimeout(() => stop.abort(), 5);
	await expect(call).rejects.toMatchObject({ code: "cancelled" });
	await new Promise((resolve) => setTimeout(resolve, 5));
	expect(aborts).toEqual(["stopped"]);
	await expect(client.call("add", { a: 1, b: 1 }, { signal: stop.signal })).rejects.toMatchObject({
		code: "cancelled",
	});
});

test("silence ends in a time-out that names the call", async () => {
	const { client } = calculator();
	await expect(client.call("wait", {}, { timeoutMs: 5 })).rejects.toMatchObject({
		code: "not_connected",
		message: expect.stringContaining('"wait"'),
	});
});

test("events are told, not answered", async () => {
	const { server, told } = calculator();
	server.tell("progress", 0.5);
	await new Promise((resolve) => setTimeout(resolve, 5));
	expect(told).toEqual([["progress", 0.5]]);
});

test("a broken pipe fails what waits", async () => {
	const { client } = calculator();
	const call = client.call("wait", {});
	client.fail("The link broke.");
	await expect(call).rejects.toMatchObject({ code: "not_connected", message: "The link broke." });
});

test("foreign messages, late answers and inherited names do no harm", async () => {
	const { client, near } = calculator();
	for (const message of [
		{ broadside: "result", id: 99, result: 1 },
		{ broadside: "error", id: 1, error: { code: "nonsense" } },
		{ other: true },
	])
		near.send(message);
	await expect(client.call("toString" as "add", { a: 1, b: 1 })).rejects.toMatchObject({ code: "not_found" });
	expect(await client.call("add", { a: 1, b: 1 })).toBe(2);
});

test("bodyOf reads whatever was thrown", () => {
	for (const thrown of ["text", 5, null, undefined, new Error("x"), { message: 7 }])
		expect(bodyOf(thrown).code).toBe("internal");
});
