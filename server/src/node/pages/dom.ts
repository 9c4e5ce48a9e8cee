/** What is asked of a parsed page: the part of the DOM that its readers use. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
}

export interface PageText extends PageNode {
  readonly data: string;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly id: string;
  readonly children: Iterable<PageElement>;
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => ArrayLike<PageElement> & Iterable<PageElement>;
  readonly closest: (selector: string) => PageElement | null;
}

export interface PageDocument {
  readonly title: string;
  readonly body: PageElement | null;
  readonly documentElement: PageElement;
  readonly querySelector: PageElement['querySelector'];
  readonly querySelectorAll: PageElement['querySelectorAll'];
}
