import java.io.File;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Tells whether a picture has content: size in the argument before it, many colours, and none of them nearly everywhere. */
final class PictureCheck {

    public static void main(String[] arguments) throws Exception {
        var image = ImageIO.read(new File(arguments[1]));
        String size = image.getWidth() + "x" + image.getHeight();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Arrays.sort(pixels);
        int colours = 1;
        int longest = 1;
        int run = 1;
        for (int i = 1; i < pixels.length; i++) {
            boolean same = pixels[i] == pixels[i - 1];
            run = same ? run + 1 : 1;
            colours += same ? 0 : 1;
            longest = Math.max(longest, run);
        }
        System.err.println(arguments[1] + ": " + size + ", " + colours + " colours, the most frequent on "
                + 100L * longest / pixels.length + " %");
        System.exit(size.equals(arguments[0]) && colours > 200 && longest < 0.95 * pixels.length ? 0 : 1);
    }
}
