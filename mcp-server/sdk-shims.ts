// Stands in for the SDK's own shims in the build: the same process, and no JSON Schema engine.
// The SDK builds Ajv at start to check answers to elicitations; we ask for none, and start faster without it.
import nodeProcess from "node:process";

export const process = nodeProcess;

export class DefaultJsonSchemaValidator {
	getValidator(): never {
		throw new Error("elicitation is not used, so its answers cannot be checked");
	}
}
