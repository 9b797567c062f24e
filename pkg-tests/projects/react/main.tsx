import type { Eligibility } from "distanskoll";
import "distanskoll/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

// Outside: a new object at each rendering would be set, and answered, anew.
const facts = { voluntary: false };

function RemoteWork() {
  const [answer, setAnswer] = useState<Eligibility | null>(null);
  return (
    <main>
      <distanskoll-eligibility
        policy="falkoping" lang="sv" engine="auto" facts={facts} share="off"
        ondistanskoll-result={(event) => setAnswer(event.detail)}
      />
      <p id="outcome">{answer?.outcome}</p>
    </main>
  );
}

createRoot(document.getElementById("root")!).render(<RemoteWork />);
