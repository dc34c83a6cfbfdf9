package app;

class ChecksThatOnlyRead {
    void nothing(Tools tools) {
        if (tools.isDeleted("1")) {
            tools.note("2");
        }
    }
}
