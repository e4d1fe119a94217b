// The peer: three pages of Một Cửa in Solid, drawn in the browser from the same API. It does less
// than the portal (no suggestions, no second language, no router), so it is lighter than a whole
// portal in Solid would be.

import { render } from "solid-js/web";
import "../../../style/tokens.css";
import "../../../style/base.css";
import "../../../style/layout.css";
import "../../../style/forms.css";
import "../../../style/display.css";
import "../../../style/print.css";
import { Footer, Masthead } from "./frame.jsx";
import { Home } from "./home.jsx";
import { List } from "./list.jsx";
import { Procedure } from "./procedure.jsx";

const path = location.pathname;
const code = path.match(/^\/thu-tuc\/([^/]+)$/)?.[1];

function Page() {
  if (code) return <Procedure code={code} />;
  return path === "/thu-tuc" ? <List words={new URLSearchParams(location.search).get("q") ?? ""} /> : <Home />;
}

function App() {
  return (
    <>
      <a class="skip-link" href="#main">Đi thẳng tới nội dung</a>
      <Masthead path={path} />
      <main id="main" class="frame" tabindex="-1">
        <Page />
      </main>
      <Footer />
    </>
  );
}

render(App, document.body);
