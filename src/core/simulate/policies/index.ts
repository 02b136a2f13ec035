import type { Policy } from "../policy"
import { doctrine } from "./doctrine"
import { firstOption } from "./first-option"
import { longestOption } from "./longest-option"
import { passive } from "./passive"
import { random } from "./random"
import { reckless } from "./reckless"

/** Every policy there is, the doctrine first. A new one adds its file, its name in `policy.ts` and one line here. */
export const policies: readonly Policy[] = [doctrine, passive, reckless, random, firstOption, longestOption]
