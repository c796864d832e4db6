package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// A WebP file is a list of parts with a name of four letters and a length. Its first part
// may say how large it is, and the picture itself another size; an animation has pictures
// within parts, which Go's decoder does not look for.
// https://developers.google.com/speed/webp/docs/riff_container

// webpStill returns the first picture of a WebP file as a file by itself, and where it
// stands on the whole.
func webpStill(content []byte) (still []byte, at image.Point) {
	parts := riffParts(content[min(12, len(content)):])
	for _, p := range parts {
		if p.name == "ANMF" && len(p.content) >= 16 {
			return webpFile(riffParts(p.content[16:])), image.Pt(2*uint24(p.content), 2*uint24(p.content[3:]))
		}
	}
	return webpFile(parts), image.Point{}
}

// webpFile returns a file of the first picture in parts, with what can be seen through.
func webpFile(parts []riffPart) []byte {
	var alpha *riffPart
	for i, p := range parts {
		switch p.name {
		case "ALPH":
			alpha = &parts[i]
		case "VP8L":
			return riffFile(p)
		case "VP8 ":
			plain := riffFile(p)
			if c, _, err := image.DecodeConfig(bytes.NewReader(plain)); err == nil && alpha != nil {
				return riffFile(webpHead(c.Width, c.Height), *alpha, p)
			}
			return plain
		}
	}
	return nil
}

// webpHead is the first part of a file with something that can be seen through.
func webpHead(width, height int) riffPart {
	head := []byte{0x10, 0, 0, 0}
	for _, n := range []int{width - 1, height - 1} {
		head = append(head, byte(n), byte(n>>8), byte(n>>16))
	}
	return riffPart{"VP8X", head}
}

// webpExif returns what a camera wrote, or nil.
func webpExif(content []byte) []byte {
	for _, p := range riffParts(content[min(12, len(content)):]) {
		if p.name == "EXIF" {
			return bytes.TrimPrefix(p.content, []byte(exifBegin))
		}
	}
	return nil
}

// riffPart is a part of a file in the Resource Interchange File Format.
type riffPart struct {
	name    string
	content []byte
}

// riffParts reads parts, up to one that is cut off.
func riffParts(b []byte) (all []riffPart) {
	for len(b) >= 8 {
		size := int64(binary.LittleEndian.Uint32(b[4:]))
		if size > int64(len(b)-8) {
			return all
		}
		all = append(all, riffPart{string(b[:4]), b[8 : 8+size]})
		b = b[min(8+size+size%2, int64(len(b))):]
	}
	return all
}

// riffFile writes a WebP file.
func riffFile(parts ...riffPart) []byte {
	body := []byte("WEBP")
	for _, p := range parts {
		body = append(body, p.name...)
		body = binary.LittleEndian.AppendUint32(body, uint32(len(p.content)))
		body = append(body, p.content...)
		body = append(body, make([]byte, len(p.content)%2)...)
	}
	return append(binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body))), body...)
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }
