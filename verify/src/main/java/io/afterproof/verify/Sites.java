package io.afterproof.verify;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Says where things are, by what the compiler left of it in the class file. */
final class Sites {
    private final SymbolTable symbols;

    Sites(SymbolTable symbols) {
        this.symbols = symbols;
    }

    /**
     * @param what tells it from other things on the same line
     * @param element the method, or the class for static initialisers
     */
    CodeSite at(Listing listing, int index, String what, Element element) {
        AbstractInsnNode real = Listing.real(listing.at(index));
        int at = real == null ? index : listing.index(real);
        return new CodeSite(
                folder(listing.type()),
                file(listing.type()),
                member(listing.type(), element, listing.method()),
                listing.line(at),
                at,
                what,
                initialised(listing, at, element));
    }

    CodeSite declaration(Listing listing, Element element) {
        return new CodeSite(
                folder(listing.type()),
                file(listing.type()),
                member(listing.type(), element, listing.method()),
                listing.firstLine(),
                0,
                "declaration",
                element);
    }

    CodeSite declaration(ClassNode type, TypeElement element) {
        return new CodeSite(folder(type), file(type), type.name.replace('/', '.'), 0, 0, type.name, element);
    }

    private static String folder(ClassNode type) {
        return type.name.substring(0, type.name.lastIndexOf('/') + 1);
    }

    private static String file(ClassNode type) {
        return type.sourceFile == null
                ? type.name.substring(type.name.lastIndexOf('/') + 1) + ".class"
                : type.sourceFile;
    }

    private static String member(ClassNode type, Element element, MethodNode method) {
        String name = type.name.replace('/', '.');
        if (method.name.equals("<clinit>")) {
            return "the static initialisers of " + name;
        }
        return method.name.equals("<init>")
                ? "a constructor of " + name
                : name + "." + (element instanceof TypeElement ? method.name : element.getSimpleName());
    }

    /** For code whose value a field is set to, as that of its initialiser is, the field. */
    private Element initialised(Listing listing, int index, Element element) {
        if (!listing.method().name.startsWith("<")) {
            return element;
        }
        for (int i = index; i < listing.size(); i++) {
            AbstractInsnNode each = listing.at(i);
            if (each.getOpcode() < 0) {
                continue;
            }
            if (i > index && listing.flows().stack(each, 0) == null) {
                return element;
            }
            boolean isStatic = each.getOpcode() == Opcodes.PUTSTATIC;
            if ((isStatic || each.getOpcode() == Opcodes.PUTFIELD)
                    && each instanceof FieldInsnNode put
                    && put.owner.equals(listing.type().name)
                    && listing.flows().stack(each, isStatic ? 1 : 2) == null) {
                return field(put, element);
            }
        }
        return element;
    }

    private Element field(FieldInsnNode put, Element otherwise) {
        TypeElement type = symbols.type(put.owner);
        if (type != null) {
            for (Element member : type.getEnclosedElements()) {
                if (member.getKind().isField() && member.getSimpleName().contentEquals(put.name)) {
                    return member;
                }
            }
        }
        return otherwise;
    }
}
