/** The annotations a tool interface carries, and the verdict its checks return. */
module io.afterproof.annotations {
    requires static jakarta.inject;
    requires static org.jspecify;
    requires static spring.beans;

    exports io.afterproof;
}
