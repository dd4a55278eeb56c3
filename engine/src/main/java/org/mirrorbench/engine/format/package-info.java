/**
 * Files that people exchange: {@code mm2.properties}, connector JSON, Strimzi YAML; and linting.
 */
@NullMarked
package org.mirrorbench.engine.format;

import org.jspecify.annotations.NullMarked;
