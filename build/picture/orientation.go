package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orientation is how a camera was held, as Exif has it: 1 to 8, or 0 where that is
// not known. https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf,
// section 4.6.4, Orientation
type orientation int

// sideways reports whether width and height are exchanged.
func (o orientation) sideways() bool { return o >= 5 && o <= 8 }

// applied returns the picture upright.
func (o orientation) applied(p *image.NRGBA) *image.NRGBA {
	if o < 2 || o > 8 {
		return p
	}
	width, height := p.Rect.Dx(), p.Rect.Dy()
	to := image.NewNRGBA(image.Rect(0, 0, width, height))
	if o.sideways() {
		to = image.NewNRGBA(image.Rect(0, 0, height, width))
	}
	for y := range height {
		for x := range width {
			toX, toY := o.moved(x, y, width-1, height-1)
			copy(to.Pix[to.PixOffset(toX, toY):][:4], p.Pix[p.PixOffset(x, y):][:4])
		}
	}
	return to
}

// moved returns where a pixel goes.
func (o orientation) moved(x, y, right, bottom int) (toX, toY int) {
	switch o {
	case 2:
		return right - x, y
	case 3:
		return right - x, bottom - y
	case 4:
		return x, bottom - y
	case 5:
		return y, x
	case 6:
		return bottom - y, x
	case 7:
		return bottom - y, right - x
	}
	return y, right - x // 8
}

// orientationOf reads the orientation from a picture, which Go's decoders leave out:
// https://go.dev/issue/4341
func orientationOf(content []byte, format string) orientation {
	switch format {
	case "jpeg":
		return exifOrientation(jpegExif(content))
	case "png":
		return exifOrientation(pngExif(content))
	case "webp":
		return exifOrientation(webpExif(content))
	}
	return 0
}

// exifBegin stands before what a camera wrote.
const exifBegin = "Exif\x00\x00"

// jpegExif returns what a camera wrote, or nil.
func jpegExif(jpeg []byte) []byte {
	for at := 2; at+4 <= len(jpeg) && jpeg[at] == 0xff && jpeg[at+1] != startOfScan; {
		size := int(binary.BigEndian.Uint16(jpeg[at+2:]))
		end := min(at+2+size, len(jpeg))
		if exif, found := bytes.CutPrefix(jpeg[at+4:max(end, at+4)], []byte(exifBegin)); found && jpeg[at+1] == applicationData {
			return exif
		}
		at += 2 + size
	}
	return nil
}

// pngExif returns what a camera wrote, or nil. https://www.w3.org/TR/png-3/#eXIf
func pngExif(png []byte) []byte {
	const head, frame = 8, 12 // bytes: of the file; of a part beside its content
	for at := int64(head); at+frame <= int64(len(png)); {
		size := int64(binary.BigEndian.Uint32(png[at:]))
		if string(png[at+4:at+8]) == "eXIf" && at+frame+size <= int64(len(png)) {
			return png[at+8 : at+8+size]
		}
		at += frame + size
	}
	return nil
}

// Markers of a JPEG file's segments.
const (
	startOfScan     = 0xda
	applicationData = 0xe1
)

// exifOrientation finds the orientation among the facts about a picture, which are
// written as in TIFF: the order of bytes, and a list of entries with 12 bytes each.
func exifOrientation(exif []byte) orientation {
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case len(exif) < 8:
		return 0
	case string(exif[:2]) == "MM":
		order = binary.BigEndian
	}
	list := int64(order.Uint32(exif[4:]))
	if list+2 > int64(len(exif)) {
		return 0
	}
	const tag, entry = 0x0112, 12
	entries := exif[list+2:]
	for range order.Uint16(exif[list:]) {
		if len(entries) < entry {
			return 0
		}
		if order.Uint16(entries) == tag {
			return orientation(order.Uint16(entries[8:]))
		}
		entries = entries[entry:]
	}
	return 0
}
