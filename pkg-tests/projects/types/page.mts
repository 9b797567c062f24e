import { DistanskollEligibility } from "distanskoll/elements";

const element = document.createElement("distanskoll-eligibility");
element.policy = "vgr";
element.facts = { daysPerWeek: 2 };
element.addEventListener("distanskoll-result", (event) => {
  const outcome: string = event.detail.outcome;
  document.title = outcome;
});
const found: DistanskollEligibility | null = document.querySelector("distanskoll-eligibility");
// @ts-expect-error: only read
element.result = null;
export const outcome: string | undefined = found?.result?.outcome;
