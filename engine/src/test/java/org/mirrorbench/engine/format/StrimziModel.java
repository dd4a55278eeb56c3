package org.mirrorbench.engine.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.strimzi.api.kafka.model.mirrormaker2.KafkaMirrorMaker2Spec;
import io.strimzi.crdgenerator.annotations.Minimum;
import io.strimzi.crdgenerator.annotations.Pattern;
import io.strimzi.crdgenerator.annotations.PresentInVersions;
import io.strimzi.crdgenerator.annotations.RequiredInVersions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strimzi's own model of a {@code KafkaMirrorMaker2}, the classes that its schema is generated of:
 * unknown fields, wrong types, and what the annotations demand of v1.
 */
final class StrimziModel {

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(new WithoutLeftovers())
          .build();

  private final List<String> violations = new ArrayList<>();

  private StrimziModel() {}

  /** The model keeps unknown fields in a map of leftovers; a schema knows none. */
  private static final class WithoutLeftovers extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  /** What is wrong with a {@code spec}; empty when it is valid. */
  static List<String> violations(@Nullable Object spec) {
    StrimziModel model = new StrimziModel();
    try {
      String json = STRICT.writeValueAsString(spec);
      model.check("spec", STRICT.readValue(json, KafkaMirrorMaker2Spec.class));
    } catch (JsonProcessingException e) {
      model.violations.add(e.getOriginalMessage());
    }
    return model.violations;
  }

  private void check(String path, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Collection<?> items -> items.forEach(item -> check(path + "[]", item));
      case Map<?, ?> free -> {}
      case Object object when object.getClass().getName().startsWith("io.strimzi.") -> {
        for (Method method : object.getClass().getMethods()) {
          if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
            check(path + "." + method.getName().substring(3), method, object);
          }
        }
      }
      default -> {}
    }
  }

  private void check(String path, Method getter, Object owner) {
    Object value = value(getter, owner);
    JsonProperty property = getter.getAnnotation(JsonProperty.class);
    RequiredInVersions required = getter.getAnnotation(RequiredInVersions.class);
    PresentInVersions present = getter.getAnnotation(PresentInVersions.class);
    if (value == null
        && ((property != null && property.required())
            || (required != null && ofV1(required.value())))) {
      violations.add(path + " is required");
    }
    if (value != null && present != null && !ofV1(present.value())) {
      violations.add(path + " is not in v1");
    }
    for (Pattern pattern : getter.getAnnotationsByType(Pattern.class)) {
      if (value != null && !String.valueOf(value).matches(pattern.value())) {
        violations.add(path + " does not match " + pattern.value());
      }
    }
    for (Minimum minimum : getter.getAnnotationsByType(Minimum.class)) {
      if (value instanceof Number number && number.longValue() < minimum.value()) {
        violations.add(path + " is below " + minimum.value());
      }
    }
    check(path, value);
  }

  private static @Nullable Object value(Method getter, Object owner) {
    try {
      return getter.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean ofV1(String versions) {
    return versions.endsWith("+") || versions.equals("v1");
  }
}
