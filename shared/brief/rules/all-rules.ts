// Every review rule, in the order in which their findings are told.
import { choiceRules } from "./choice-rules.ts";
import { promptRules } from "./prompt-rules.ts";
import { readingRules } from "./reading-rules.ts";
import type { Rule } from "./rule.ts";
import { settingsRules } from "./settings-rules.ts";

export const allRules: readonly Rule[] = [...readingRules, ...promptRules, ...settingsRules, ...choiceRules];
