package org.mirrorbench.engine.problem;

import java.util.function.Function;

/** What a call that may fail returns: a value or the problem. */
public sealed interface Result<T> {

  /** It worked. */
  record Ok<T>(T value) implements Result<T> {}

  /** It did not. */
  record Err<T>(Problem problem) implements Result<T> {}

  static <T> Result<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Result<T> err(Problem problem) {
    return new Err<>(problem);
  }

  /** Applies a function to the value; a problem passes through. */
  default <R> Result<R> map(Function<? super T, ? extends R> function) {
    return switch (this) {
      case Ok<T>(T value) -> ok(function.apply(value));
      case Err<T>(Problem problem) -> err(problem);
    };
  }

  /** Goes on with the next call that may fail; a problem passes through. */
  default <R> Result<R> then(Function<? super T, Result<R>> function) {
    return switch (this) {
      case Ok<T>(T value) -> function.apply(value);
      case Err<T>(Problem problem) -> err(problem);
    };
  }

  /** The value; a problem is thrown as {@link ProblemException}. */
  default T orThrow() {
    return switch (this) {
      case Ok<T>(T value) -> value;
      case Err<T>(Problem problem) -> throw new ProblemException(problem);
    };
  }
}
