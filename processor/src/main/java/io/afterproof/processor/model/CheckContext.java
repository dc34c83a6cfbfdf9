package io.afterproof.processor.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * What a check of one tool can be called with.
 *
 * @param tool the tool
 * @param parameters its parameters by name
 * @param result the type of its result; empty if it has none
 * @param other the type of the second source's result; empty if there is none
 * @param entity the parameter that says which entity an earlier read must have been of; empty if none must
 */
record CheckContext(
        Member tool,
        Map<String, TypeMirror> parameters,
        Optional<TypeMirror> result,
        Optional<TypeMirror> other,
        String entity) {

    static CheckContext of(Member tool, Optional<TypeMirror> result) {
        Map<String, TypeMirror> parameters = new LinkedHashMap<>();
        for (int i = 0; i < tool.head().getParameters().size(); i++) {
            parameters.put(
                    tool.head().getParameters().get(i).getSimpleName().toString(),
                    tool.type().getParameterTypes().get(i));
        }
        return new CheckContext(tool, parameters, result, Optional.empty(), "");
    }

    CheckContext withOther(Optional<TypeMirror> secondResult) {
        return new CheckContext(tool, parameters, result, secondResult, entity);
    }

    CheckContext withEntity(String parameter) {
        return new CheckContext(tool, parameters, result, other, parameter);
    }
}
