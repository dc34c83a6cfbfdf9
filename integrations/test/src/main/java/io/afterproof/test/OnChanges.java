package io.afterproof.test;

/** A fault that strikes changes only, unless a tool is named. */
interface OnChanges extends Behaviour {
    @Override
    default boolean concerns(ToolMethod tool) {
        return tool.isMutating();
    }
}
