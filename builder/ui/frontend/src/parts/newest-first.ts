/* Asks one question at a time; of those that come meanwhile only the newest is asked. */

interface Heard<Question, Answer> {
  send: (question: Question) => Promise<Answer>;
  /** With the seconds there and back. */
  answered: (answer: Answer, seconds: number) => void;
  refused: (sentence: string) => void;
}

export class NewestFirst<Question, Answer> {
  private isBusy = false;
  private next: { question: Question } | null = null;

  constructor(private readonly heard: Heard<Question, Answer>) {}

  async ask(question: Question): Promise<void> {
    if (this.isBusy) {
      this.next = { question };
      return;
    }
    this.isBusy = true;
    const begun = performance.now();
    try {
      const answer = await this.heard.send(question);
      this.heard.answered(answer, (performance.now() - begun) / 1000);
    } catch (error) {
      if (!this.next) this.heard.refused((error as Error).message);
    }
    this.isBusy = false;
    const { next } = this;
    this.next = null;
    if (next) await this.ask(next.question);
  }
}
