package org.mirrorbench.engine.cli;

import org.mirrorbench.engine.format.SecretPlace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code env}, {@code env:PREFIX}, {@code file:/PATH} or {@code kubernetes:NAMESPACE/SECRET}. */
final class SecretPlaceConverter implements ITypeConverter<SecretPlace> {

  @Override
  public SecretPlace convert(String written) {
    int colon = written.indexOf(':');
    String kind = colon < 0 ? written : written.substring(0, colon);
    String rest = colon < 0 ? "" : written.substring(colon + 1);
    int slash = rest.indexOf('/');
    if (kind.equals("env")) {
      return new SecretPlace.Environment(rest);
    }
    if (kind.equals("file") && !rest.isBlank() && !rest.contains(":")) {
      return new SecretPlace.File(rest);
    }
    if (kind.equals("kubernetes") && slash > 0 && slash < rest.length() - 1) {
      return new SecretPlace.Kubernetes(rest.substring(0, slash), rest.substring(slash + 1));
    }
    throw new TypeConversionException(
        "'" + written + "' is none of env, env:PREFIX, file:/PATH, kubernetes:NAMESPACE/SECRET");
  }
}
