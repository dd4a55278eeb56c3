package org.mirrorbench.engine.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.mirrorbench.engine.problem.Said;
import org.mirrorbench.engine.problem.Severity;

/**
 * What the linter has to say about one line. Never holds a value that may be a secret.
 *
 * @param file the file as it was named
 * @param line counted from 1; 1 when it is about the whole file
 * @param key the key it is about; empty when it is about the whole file
 * @param rule the rule's stable name, in kebab case
 * @param message what is wrong, in a sentence
 * @param remedy what to do, in a sentence
 */
@JsonPropertyOrder({"file", "line", "key", "severity", "rule", "message", "remedy"})
public record LintFinding(
    String file, int line, String key, Severity severity, String rule, Said message, Said remedy) {}
