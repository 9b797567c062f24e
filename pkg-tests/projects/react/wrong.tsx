import "distanskoll/react";

// @ts-expect-error: there is no such engine
export const wrongEngine = <distanskoll-notice policy="falkoping" engine="java" />;
// @ts-expect-error: a policy is named by a text
export const wrongPolicy = <distanskoll-renewal policy={7} />;
// @ts-expect-error: there is no such element
export const wrongElement = <distanskoll-calendar policy="falkoping" />;
