import "distanskoll/elements";
import { createApp } from "vue";
import RemoteWork from "./RemoteWork.vue";

createApp(RemoteWork).mount("#root");
