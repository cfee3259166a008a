import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  message: string;
  retry: string;
  /** A new value tries again: another case may well be showable. */
  resetKey: string;
  children: ReactNode;
}

interface State {
  hasFailed: boolean;
  resetKey: string;
}

/** Keeps a failure of one part of the screen in that part: it says so plainly, and the rest works on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { hasFailed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { hasFailed: false, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown): void {
    console.error('a part of the screen failed', error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="broken" role="alert">
        <p>{this.props.message}</p>
        <button type="button" className="button" onClick={() => this.setState({ hasFailed: false })}>
          {this.props.retry}
        </button>
      </div>
    );
  }
}
