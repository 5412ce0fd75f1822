// The search box completes what is typed: names, which become filters, and headlines, which open. A combobox as
// ARIA 1.2 describes it; without script the box is a plain one.

const WAIT = 120;
const LONGEST = 100;
const GROUPS = {
  country: "Country",
  person: "Person",
  topic: "Topic",
  publisher: "Publisher",
  headline: "Article",
};
// What asks for more than names: quotes, groups, fields, wildcards, weights.
const QUERY = /["“”„«»()*?~^:]|(^|\s)(AND|OR|NOT|-\S*)(\s|$)/;
const NUMBERS = new Intl.NumberFormat("en");

class SearchSuggestions extends HTMLElement {
  #input;
  #list;
  #status;
  #items = [];
  #chosen = -1;
  #timer = 0;
  #asking = null;

  connectedCallback() {
    if (this.#input) {
      return;
    }
    this.#input = this.querySelector("input[type=search]");
    this.#list = document.createElement("ul");
    this.#list.id = "suggestions";
    this.#list.className = "suggestions";
    this.#list.role = "listbox";
    this.#list.ariaLabel = "Suggestions";
    this.#list.hidden = true;
    this.#status = document.createElement("p");
    this.#status.className = "unseen";
    this.#status.role = "status";
    this.append(this.#list, this.#status);
    this.#describe(this.#input);
    this.#listen();
  }

  #describe(input) {
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.#list.id);
  }

  #listen() {
    this.#input.addEventListener("input", () => this.#soon());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.#input.form.addEventListener("submit", () => this.#close());
    // The box keeps its focus while the pointer is down, else the list would be gone before the click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.#open([...this.#list.children].indexOf(option));
      }
    });
  }

  #soon() {
    this.#stop();
    const text = this.#input.value.trim();
    if (text === "" || text.length > LONGEST || QUERY.test(text)) {
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => this.#ask(text), WAIT);
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }

  async #ask(text) {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const reply = await fetch(`/api/v1/suggest?q=${encodeURIComponent(text)}`, { signal: asking.signal });
      if (!reply.ok) {
        throw new Error(`suggestions: ${reply.status}`);
      }
      const { items } = await reply.json();
      if (this.#asking === asking && document.activeElement === this.#input) {
        this.#show(items);
      }
    } catch {
      // Without suggestions the box still searches.
      if (this.#asking === asking) {
        this.#close();
      }
    }
  }

  #show(items) {
    this.#items = items;
    this.#list.replaceChildren(...items.map((item, index) => this.#option(item, index)));
    this.#list.hidden = items.length === 0;
    this.#input.ariaExpanded = String(items.length > 0);
    this.#choose(-1);
    this.#status.textContent = items.length === 1 ? "1 suggestion" : `${items.length} suggestions`;
  }

  #option(item, index) {
    const option = document.createElement("li");
    option.id = `suggestion-${index}`;
    option.role = "option";
    option.ariaSelected = "false";
    const label = document.createElement("span");
    label.className = "label";
    label.dir = "auto";
    label.textContent = item.label;
    const kind = document.createElement("span");
    kind.className = "kind";
    kind.textContent = GROUPS[item.type];
    option.append(label, " ", kind);
    if (item.count !== undefined) {
      const count = document.createElement("span");
      count.className = "count";
      count.textContent = NUMBERS.format(item.count);
      const unit = document.createElement("span");
      unit.className = "unseen";
      unit.textContent = item.count === 1 ? " article" : " articles";
      count.append(unit);
      option.append(" ", count);
    }
    return option;
  }

  #key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const open = !this.#list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) {
        this.#step(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "ArrowDown") {
        this.#soon();
      }
    } else if (event.key === "Enter" && open && this.#chosen >= 0) {
      event.preventDefault();
      this.#open(this.#chosen);
    } else if (event.key === "Escape" && (open || this.#timer)) {
      // The first Escape only closes the list; the browser's own empties the box.
      if (open) {
        event.preventDefault();
      }
      this.#close();
    }
  }

  // One place before the first and behind the last nothing is chosen: the box itself.
  #step(by) {
    const places = this.#items.length + 1;
    this.#choose(((this.#chosen + 1 + by + places) % places) - 1);
  }

  #choose(index) {
    this.#chosen = index;
    [...this.#list.children].forEach((option, at) => {
      option.ariaSelected = String(at === index);
    });
    const option = this.#list.children[index];
    if (option) {
      this.#input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  #close() {
    this.#stop();
    this.#items = [];
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#input.ariaExpanded = "false";
    this.#choose(-1);
    this.#status.textContent = "";
  }

  #open(index) {
    location.assign(this.#address(this.#items[index]));
  }

  // A name joins the filters in force, instead of what was typed to find it.
  #address(item) {
    if (item.type === "headline") {
      return `/articles/${encodeURIComponent(item.id)}`;
    }
    const search = new URLSearchParams(new FormData(this.#input.form));
    search.delete("q");
    if (!search.getAll(item.type).includes(item.id)) {
      search.append(item.type, item.id);
    }
    return `/search?${search}`;
  }
}

customElements.define("search-suggestions", SearchSuggestions);
