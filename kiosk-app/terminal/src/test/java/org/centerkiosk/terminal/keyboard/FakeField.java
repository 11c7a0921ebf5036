package org.centerkiosk.terminal.keyboard;

/** A field that keeps what is typed into it. */
final class FakeField implements KeyboardTarget {

    private final Purpose purpose;
    private final StringBuilder text = new StringBuilder();
    String composition = "";
    int left;
    Runnable onNext = () -> {};

    FakeField(Purpose purpose) {
        this.purpose = purpose;
    }

    @Override
    public Purpose purpose() {
        return purpose;
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public void insert(String more) {
        text.append(more);
    }

    @Override
    public void backspace() {
        if (!text.isEmpty()) {
            text.setLength(text.offsetByCodePoints(text.length(), -1));
        }
    }

    @Override
    public void clear() {
        text.setLength(0);
    }

    @Override
    public void composition(String shown) {
        composition = shown;
    }

    @Override
    public void next() {
        left++;
        onNext.run();
    }
}
