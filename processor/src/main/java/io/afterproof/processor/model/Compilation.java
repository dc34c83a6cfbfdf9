package io.afterproof.processor.model;

import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the readers ask javac with.
 *
 * @param elements its elements
 * @param types its types
 * @param vocabulary which methods are tools; good for one round
 */
record Compilation(Elements elements, Types types, Vocabulary vocabulary) {
    /** The class of a primitive type, or the type itself. */
    TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }
}
