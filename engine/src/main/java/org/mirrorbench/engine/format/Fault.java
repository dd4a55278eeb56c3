package org.mirrorbench.engine.format;

import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Said;

/**
 * Why a file cannot be run.
 *
 * @param line where, counted from 1
 * @param rule the linter's name for it
 * @param key the key it is about; empty for the whole file
 */
record Fault(int line, String rule, String key, Said message, Said remedy) {

  Problem problem(String file) {
    return new Problem.Invalid(file + ":" + line, message.english(), remedy.english());
  }
}
